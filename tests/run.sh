#!/usr/bin/env bash
# Installs what the tests need (Debian packages), builds, checks the format and runs every test. Last line: N passed, N failed.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LIVEEMPATHY_NO_SKIP=1

packages=(chromium fonts-liberation pulseaudio pulseaudio-utils redis-server nginx-light curl docker-compose systemd)
missing=()
for package in "${packages[@]}"; do
  dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || { echo "Could not install: ${missing[*]}. The tests need these Debian packages; install them and run again."; exit 1; }
fi

# A warning anywhere, restore included, fails the build.
dotnet build LiveEmpathy.sln -warnaserror || exit 1
dotnet format LiveEmpathy.sln --no-restore --verify-no-changes || { echo "Run 'dotnet format' and commit what it changes."; exit 1; }

passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  [ "$name" = Bench ] && continue
  echo "== $name"
  # Into a file: a pipe would stay open as long as anything that a test has left behind.
  timeout --kill-after=30s 20m dotnet test --project "$project" --no-build >"$log" 2>&1
  code=$?
  [ "$code" -lt 124 ] || echo "$name did not end within 20 minutes."
  grep -A 12 -E '^failed |^  Error output' "$log" | cut -c 1-400
  tail -n 12 "$log"
  count() { sed -nE "s/^ *$1: ([0-9]+)$/\1/p" "$log" | tail -n 1; }
  p=$(count succeeded) f=$(count failed) s=$(count skipped)
  passed=$((passed + ${p:-0}))
  failed=$((failed + ${f:-0} + ${s:-0}))   # here a skipped test is a failed one
  if [ "$code" -ne 0 ] && [ "${f:-0}" -eq 0 ]; then failed=$((failed + 1)); fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]

#!/usr/bin/env bash
# The topology of docker-compose.yml without Docker, on the loopback: Redis, two servers, nginx before them. Ends all of it when it ends.
#   tests/topology.sh [PORT]     proxy on PORT (default 5180), servers on PORT+1 and PORT+2, Redis on PORT+3
# SERVER_DLL: the built server. Prints "ready" and the process ids when all of it answers.
set -euo pipefail
cd "$(dirname "$0")/.."
port=${1:-5180}
dll=${SERVER_DLL:-$PWD/Server/bin/Debug/net10.0/LiveEmpathy.Server.dll}
folder=$(mktemp -d)
started=()
end() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$folder"
}
trap end EXIT
trap 'exit 0' TERM INT

redis-server --port $((port + 3)) --bind 127.0.0.1 --save '' --appendonly no --dir "$folder" >"$folder/redis.log" &
started+=($!)
export ConnectionStrings__Redis=127.0.0.1:$((port + 3)) ASPNETCORE_ENVIRONMENT=Development
for n in 1 2; do
  (cd "$(dirname "$dll")" && exec dotnet "$dll" --urls "http://127.0.0.1:$((port + n))") >"$folder/server$n.log" 2>&1 &
  started+=($!)
done

{
  echo "daemon off; pid $folder/nginx.pid; error_log $folder/nginx.log; worker_processes 1; events { worker_connections 4096; }"
  echo "http { access_log off; client_body_temp_path $folder/body; proxy_temp_path $folder/proxy; fastcgi_temp_path $folder/f; uwsgi_temp_path $folder/u; scgi_temp_path $folder/s;"
  sed -e "s/\${SERVER_A}/127.0.0.1:$((port + 1))/" -e "s/\${SERVER_B}/127.0.0.1:$((port + 2))/" -e "s/\${LISTEN}/127.0.0.1:$port/" Server/Proxy/servers.conf.template
  echo "}"
} >"$folder/nginx.conf"

answers() { curl -fs -o /dev/null --max-time 2 --retry 120 --retry-delay 1 --retry-all-errors "http://127.0.0.1:$1/health/live"; }
answers $((port + 1))
answers $((port + 2))
"$(command -v nginx || echo /usr/sbin/nginx)" -c "$folder/nginx.conf" -e "$folder/nginx.log" &
started+=($!)
answers "$port"
echo "ready: http://127.0.0.1:$port/wall redis=${started[0]} a=${started[1]} b=${started[2]} proxy=${started[3]}"
wait

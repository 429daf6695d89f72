# Windows: the desk as a service. Run as administrator: .\install-service.ps1 -Folder "C:\Program Files\LiveEmpathy" -Config "C:\ProgramData\LiveEmpathy\desk.json"
# A service hears the devices of the session it runs in; where agents share a machine, start `run` at log-on instead.
param([Parameter(Mandatory)] [string] $Folder, [Parameter(Mandatory)] [string] $Config)
$program = Join-Path $Folder "LiveEmpathy.Desk.exe"
& $program run --check --config $Config
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
New-Service -Name "LiveEmpathyDesk" -DisplayName "LiveEmpathy Desk" -StartupType Automatic -BinaryPathName "`"$program`" run --service --config `"$Config`""
sc.exe failure LiveEmpathyDesk reset= 86400 actions= restart/5000/restart/5000/restart/60000
Start-Service LiveEmpathyDesk

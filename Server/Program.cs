using LiveEmpathy.Server;
using LiveEmpathy.Server.Commands;
using LiveEmpathy.Server.Demo;
using LiveEmpathy.Server.Health;

if (await ServerCommand.RunAsync(args) is { } code) return code; // dry-run, import-rules

var demo = args.Contains("--demo");
var builder = WebApplication.CreateBuilder([.. args.Where(a => a != "--demo")]); // a switch: it must not swallow the next argument

builder.AddCalls();                          // Calls/   the calls of this node and their analysis
builder.AddPlaybooks();                      // Playbook/   the rules they are coached by
builder.AddFloorLogic();                     // Alerts/ Topics/   what interrupts whom, and what many calls have in common
builder.AddHealth();                         // Health/   how it is: health, metrics, traces
builder.AddHubs();                           // Desk/ Wall/ Coach/ Floor/   who sends, who looks
if (demo) builder.AddDemo();                 // Demo/    a living floor of written conversations

var app = builder.Build();

app.UsePages();                              // the web client, health, security headers
app.MapHubs();

await app.RunAsync();
return 0;

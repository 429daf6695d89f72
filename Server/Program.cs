using LiveEmpathy.Server;
using LiveEmpathy.Server.Demo;

var demo = args.Contains("--demo");
var builder = WebApplication.CreateBuilder([.. args.Where(a => a != "--demo")]); // a switch: it must not swallow the next argument

builder.AddCalls();                          // Calls/   the calls of this node and their analysis
builder.AddHubs();                           // Desk/ Wall/ Coach/ Floor/   who sends, who looks
if (demo) builder.AddDemo();                 // Demo/    a living floor of written conversations

var app = builder.Build();

app.UsePages();                              // the web client, health, security headers
app.MapHubs();

await app.RunAsync();

using LiveEmpathy.Server;
using LiveEmpathy.Server.Demo;

var builder = WebApplication.CreateBuilder(args);

builder.AddCalls();                          // Calls/   the calls of this node and their analysis
builder.AddHubs();                           // Desk/ Wall/ Coach/ Floor/   who sends, who looks
if (args.Contains("--demo")) builder.AddDemo(); // Demo/    a living floor of written conversations

var app = builder.Build();

app.UsePages();                              // the web client, health, security headers
app.MapHubs();

await app.RunAsync();

using LiveEmpathy.Web;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Shell;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using MudBlazor.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");

builder.Services.AddMudServices();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Browser>();    // Shell/  keys, preferences, movement
builder.Services.AddSingleton<Ticker>();     // Live/   once a second
builder.Services.AddSingleton<HubLines>();   // Live/   how a hub is reached
builder.Services.AddSingleton<WallLink>();   // Live/   one link per hub, and what it has brought
builder.Services.AddSingleton<CoachLink>();
builder.Services.AddSingleton<FloorLink>();

var host = builder.Build();
await host.Services.GetRequiredService<Browser>().OpenAsync();
await host.RunAsync();

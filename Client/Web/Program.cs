using LiveEmpathy.Web;
using LiveEmpathy.Web.ListenIn;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Look;
using LiveEmpathy.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using MudBlazor.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");

builder.Services.AddMudServices();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Texts>();      // Look/   what the screens say, in the viewer's language
builder.Services.AddSingleton(new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
builder.Services.AddSingleton<ServerWatch>(); // Live/  which build, which clock, what policy
builder.Services.AddSingleton<Browser>();    // Shell/  keys, preferences, movement
builder.Services.AddSingleton<Ticker>();     // Live/   once a second
builder.Services.AddSingleton<HubLines>();   // Live/   how a hub is reached
builder.Services.AddSingleton<WallLink>();   // Live/   one link per hub, and what it has brought
builder.Services.AddSingleton<Notice>();     // Live/   what has just been done
builder.Services.AddSingleton<AlertHand>();  // Live/   what is done about alerts
builder.Services.AddSingleton<CoachLink>();
builder.Services.AddSingleton<FloorLink>();
builder.Services.AddSingleton<ListenLink>(); // ListenIn/  made when it is asked for

var host = builder.Build();
var browser = host.Services.GetRequiredService<Browser>();
await browser.OpenAsync();
Languages.Use(Languages.Pick(browser.Language, browser.Languages));
var at = host.Services.GetRequiredService<NavigationManager>();
host.Services.GetRequiredService<WallLink>().Begin(at.ToBaseRelativePath(at.Uri), browser.Glance); // before the page is made
await host.RunAsync();

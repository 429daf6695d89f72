using System.Reflection;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.ListenIn;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Look;
using LiveEmpathy.Web.Shell;
using LiveEmpathy.Web.Tests.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace LiveEmpathy.Web.Tests;

/// <summary>A browser page with a clock of its own.</summary>
public abstract class Screens : BunitContext
{
    protected Screens()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<Texts>();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(new HttpClient { BaseAddress = new Uri("http://127.0.0.1:1/") }); // nobody there
        Services.AddSingleton(s => Known(new ServerWatch(s.GetRequiredService<HttpClient>(), Clock)));
        Services.AddSingleton<Browser>();
        Services.AddSingleton<Ticker>();
        Services.AddSingleton<HubLines>();
        Services.AddSingleton<WallLink>();
        Services.AddSingleton<Notice>();
        Services.AddSingleton<AlertHand>();
        Services.AddSingleton<CoachLink>();
        Services.AddSingleton<FloorLink>();
        Services.AddSingleton<ListenLink>();
    }

    protected FakeTimeProvider Clock { get; } = new(Example.Start);

    /// <summary>How long a test waits for something that comes over a real line.</summary>
    protected static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>The hubs are those of a real server.</summary>
    private protected async Task<TestServer> ServerAsync()
    {
        var server = await TestServer.StartAsync();
        Services.AddSingleton(s => new HubLines(new Site(server.Address), s.GetRequiredService<Browser>(), s.GetRequiredService<ServerWatch>(), TimeProvider.System));
        return server;
    }

    protected LiveTile Live(TileView view) => new(view, Clock.GetTimestamp());

    protected WallState Wall(params TileView[] tiles)
    {
        var wall = new WallState(Clock);
        wall.Take(new WallSnapshot(tiles, Clock.GetUtcNow(), "one"));
        return wall;
    }

    /// <summary>The page has asked its server what it is.</summary>
    private ServerWatch Known(ServerWatch server)
    {
        server.Take(new ServerFacts(typeof(ServerWatch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, "one", Clock.GetUtcNow(), ListenIn: false));
        return server;
    }

    /// <summary>Where the page came from.</summary>
    private sealed class Site : NavigationManager
    {
        public Site(Uri address) => Initialize(address.AbsoluteUri, address.AbsoluteUri);
    }
}

using LiveEmpathy.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveEmpathy.Web.Live;

/// <summary>How the hubs of the server that served this page are reached.</summary>
public sealed class HubLines(NavigationManager navigation, Browser browser, ServerWatch server, TimeProvider time)
{
    /// <summary>A line to a hub, not yet started.</summary>
    /// <param name="hub">Such as "wall".</param>
    /// <param name="watch">Subscribes; runs after every start.</param>
    public HubLink Link(string hub, Func<Task> watch)
    {
        var name = browser.Name is { } known ? $"?name={Uri.EscapeDataString(known)}" : "";
        var link = new HubLink(Connection(navigation.ToAbsoluteUri($"hubs/{hub}{name}")), Subscribe, time);
        browser.Woke += link.Wake;
        link.Changed += () =>
        {
            if (link.State == LinkState.Offline) _ = server.LookAsync(); // a page too old for its server's hubs must still learn that it is
        };
        return link;

        async Task Subscribe()
        {
            await watch();
            _ = server.LookAsync(); // another server may have come up: which build, which clock
        }
    }

    /// <summary>A line that speaks the generated JSON.</summary>
    public static HubConnection Connection(Uri hub) => new HubConnectionBuilder()
        .WithUrl(hub)
        .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, HubJson.Default))
        .Build();
}

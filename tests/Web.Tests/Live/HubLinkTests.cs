using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveEmpathy.Web.Tests.Live;

public sealed class HubLinkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task It_comes_back_by_itself_when_the_server_does_and_subscribes_anew()
    {
        var server = await TestServer.StartAsync();
        var address = server.Address;
        await using var link = Link(address);
        var up = Reaches(link, LinkState.Live);
        link.Start();
        await up.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(["dana"], server.Asked.Watched);

        var offline = Reaches(link, LinkState.Offline);
        await server.DisposeAsync();
        await offline.WaitAsync(Patience, TestContext.Current.CancellationToken);

        var back = Reaches(link, LinkState.Live);
        await using var second = await TestServer.StartAsync(address.Port);
        link.Wake();
        await back.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(["dana"], second.Asked.Watched);
    }

    [Fact]
    public async Task Without_a_server_it_says_offline_and_ends_when_the_page_does()
    {
        var link = Link(new Uri("http://127.0.0.1:1"));
        var offline = Reaches(link, LinkState.Offline);
        link.Start();
        await offline.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await link.DisposeAsync();
    }

    private static HubLink Link(Uri server)
    {
        var connection = HubLines.Connection(new Uri(server, "hubs/coach"));
        return new HubLink(connection, () => connection.InvokeAsync<CoachView>(nameof(ICoachHub.WatchCoach), "dana"), TimeProvider.System);
    }

    private static Task Reaches(HubLink link, LinkState state)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        link.Changed += () =>
        {
            if (link.State == state) reached.TrySetResult();
        };
        return reached.Task;
    }
}

using LiveEmpathy.Desk.Commands;
using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Tests.Uplink;

namespace LiveEmpathy.Desk.Tests.Control;

/// <summary>The desk in the background, as a service runs it: no model, no sound, the phone signals its calls.</summary>
public sealed class ServiceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Signalled_calls_begin_and_end_and_a_desk_without_a_model_says_that_it_has_no_words()
    {
        await using var server = await TestServer.StartAsync();
        var pipe = $"desk-tests-{Guid.NewGuid():N}";
        var config = _folder.Write("desk.json", $$"""
            { "servers": ["{{server.Address}}"], "agent": "Maya Lind", "team": "Night", "calls": "signalled", "modelFolder": "{{_folder.Path}}",
              "agentDevice": null, "customerDevice": null }
            """);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var running = Task.Run(() => DeskCommand.Build(TimeProvider.System).Parse(["run", "--service", "--config", config, "--pipe", pipe]).InvokeAsync(cancellationToken: end.Token), Stop);
        Assert.Equal("no call", await SayAsync(pipe, "status"));
        Assert.Empty(server.Calls.Claims);

        Assert.Equal("listening", await SayAsync(pipe, "call"));
        await Until(() => server.Calls.Messages.Count > 2);
        Assert.Equal("no call", await SayAsync(pipe, "hangup"));
        await server.Calls.Ended.Task.WaitAsync(Stop);
        await end.CancelAsync();

        Assert.Equal(0, await running);
        var call = Assert.Single(server.Calls.Claims).Call;
        Assert.Equal(("maya-lind", "Night", false), (call.AgentId, call.Team, call.HasWords));
    }

    /// <summary>The desk needs a moment to open its pipe.</summary>
    internal static async Task<string> SayAsync(string pipe, string word)
    {
        while (true)
        {
            try
            {
                return await ControlPipe.SayAsync(pipe, word, Stop);
            }
            catch (DeskException notYet) when (notYet.Exit == DeskExit.NoServer && !Stop.IsCancellationRequested)
            {
                // Not there yet.
            }
        }
    }

    private static async Task Until(Func<bool> isSo)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        while (!isSo()) await look.WaitForNextTickAsync(Stop);
    }
}

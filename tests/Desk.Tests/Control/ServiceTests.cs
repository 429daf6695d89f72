using System.CommandLine;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Commands;
using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Tests.Uplink;

namespace LiveEmpathy.Desk.Tests.Control;

/// <summary>The desk in the background, as a service runs it: no model, no sound, the phone signals its calls.</summary>
public sealed class ServiceTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _said = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _folder.Dispose();
        _said.Dispose();
    }

    [Fact]
    public async Task Signalled_calls_begin_and_end_and_a_desk_without_a_model_says_that_it_has_no_words()
    {
        await using var server = await TestServer.StartAsync();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var (pipe, running) = Serve(server, end.Token);
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

    [Fact]
    public async Task A_call_that_no_server_takes_when_it_is_hung_up_is_brought_later_and_the_next_goes_on_meanwhile()
    {
        await using var server = await TestServer.StartAsync();
        server.Calls.Busy = call => call == server.Calls.Claims.First().Call.CallId && server.Calls.EndedCalls.IsEmpty ? "not now" : null; // until the second is over
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var (pipe, running) = Serve(server, end.Token);

        await SayAsync(pipe, "call");
        await Until(() => !server.Calls.Claims.IsEmpty);
        await SayAsync(pipe, "hangup");
        await SayAsync(pipe, "call");
        await Until(() => server.Calls.Messages.Count > 2);
        await SayAsync(pipe, "hangup");
        await Until(() => server.Calls.EndedCalls.Count == 2);
        await end.CancelAsync();

        Assert.Equal(0, await running);
        string[] calls = [.. server.Calls.Claims.Select(claim => claim.Call.CallId).Distinct()];
        Assert.Equal([calls[1], calls[0]], server.Calls.EndedCalls);
    }

    [Fact]
    public async Task A_day_that_ends_while_the_server_is_away_says_what_has_not_reached_it()
    {
        await using var server = await TestServer.StartAsync();
        server.Calls.Answers.Enqueue(new CallClaim(0, 0, "not now", RetryAfterSeconds: 600));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var (pipe, running) = Serve(server, end.Token);

        await SayAsync(pipe, "call");
        await Until(() => server.Calls.Claims.Count == 1);
        await SayAsync(pipe, "hangup");
        await end.CancelAsync();

        Assert.Equal((int)DeskExit.NoServer, await running);
        Assert.Equal("A call has not reached the server whole: it was away for too long.", _said.ToString().Trim());
    }

    private (string Pipe, Task<int> Running) Serve(TestServer server, CancellationToken end)
    {
        var pipe = $"desk-tests-{Guid.NewGuid():N}";
        var config = _folder.Write("desk.json", $$"""
            { "servers": ["{{server.Address}}"], "agent": "Maya Lind", "team": "Night", "calls": "signalled", "modelFolder": "{{_folder.Path}}",
              "agentDevice": null, "customerDevice": null }
            """);
        var run = DeskCommand.Build(TimeProvider.System).Parse(["run", "--service", "--config", config, "--pipe", pipe]);
        return (pipe, Task.Run(() => run.InvokeAsync(new InvocationConfiguration { Error = _said }, end), Stop));
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

using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Tests.Desk;

/// <summary>What no desk should send: it ends that stream with a clear reason, and the server goes on with everybody else.</summary>
public sealed class BadMessageTests
{
    private static readonly VoicePoint Point = new(Leg.Agent, 0, 1, -20, 120, 1, 1, -5);
    private static readonly UtteranceUpdate Said = new(Leg.Agent, 1, [new Word("hello", 0, 300)], 1, true);

    public static TheoryData<string, string> Cases => new()
    {
        { "NaN level", "Voice: a level or pitch that is no number" },
        { "infinite pitch", "Voice: a level or pitch that is no number" },
        { "share of speech of 2", "Voice: Speech and Voiced must be 0..1" },
        { "negative time", "UpToMs must not be negative" },
        { "edge in the past of time", "Edges: a leg that does not exist, or a time out of range" },
        { "edge in the future", "Edges: a leg that does not exist, or a time out of range" },
        { "third leg", "Edges: a leg that does not exist" },
        { "word that goes back", "Words: times must not go back" },
        { "word of 200 characters", "Words: a word must have 1 to 100 characters" },
        { "sequence number 0", "Seq must be 1 or more" },
        { "an hour ahead", "UpToMs runs more than minutes ahead" },
        { "2,000 edges", "more than 1200 parts" },
        { "more settled than words", "Words: a count out of range" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_refused_with_a_reason(string what, string reason)
    {
        await using var server = await RunningServer.StartAsync();
        await using var bad = await TestDesk.ConnectAsync(server, "bad");
        await using var good = await TestDesk.ConnectAsync(server, "good");
        var claim = await good.OpenAsync(TestDesk.Call("good"));
        var (uplink, ended) = good.Stream("good", claim.Claim);

        var refused = await Assert.ThrowsAsync<HubException>(() => bad.SendAsync(TestDesk.Call("bad"), Message(what)));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        await uplink.WriteAsync(new UplinkMessage(1, 400, Words: [Said], Ended: true), TestContext.Current.CancellationToken);
        await ended;
        Assert.Single(server.Calls.Find("good")!.Use(c => c.Analysis.Conversation.Utterances));
    }

    [Fact]
    public async Task Ten_megabytes_close_that_connection_and_no_other()
    {
        await using var server = await RunningServer.StartAsync();
        await using var bad = await TestDesk.ConnectAsync(server, "bad");
        await using var good = await TestDesk.ConnectAsync(server, "good");
        var huge = new UplinkMessage(1, 400, Words: [Said with { Words = [new Word(new string('x', 10_000_000), 0, 300)] }]);

        await Assert.ThrowsAnyAsync<Exception>(() => bad.SendAsync(TestDesk.Call("bad"), huge));

        await good.SendAsync(TestDesk.Call("good"), new UplinkMessage(1, 400, Words: [Said], Ended: true));
        Assert.Single(server.Calls.Find("good")!.Use(c => c.Analysis.Conversation.Utterances));
    }

    [Theory]
    [InlineData("", "a", "CallId must be 1 to 64")]
    [InlineData("a b", "a", "CallId must be 1 to 64")]
    [InlineData("ok", "", "AgentId must be 1 to 64")]
    public async Task A_call_without_proper_ids_is_not_opened(string call, string agent, string reason)
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        Assert.Contains(reason, (await desk.OpenAsync(TestDesk.Call(call, agent))).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_without_end_is_not_taken()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        var claim = await desk.OpenAsync(TestDesk.Call("c1") with { AgentName = new string('n', 81) });
        Assert.Contains("1 to 80 characters", claim.Refused, StringComparison.Ordinal);
    }

    private static UplinkMessage Message(string what) => what switch
    {
        "NaN level" => new(1, 400, Voice: [Point with { LoudnessDb = float.NaN }]),
        "infinite pitch" => new(1, 400, Voice: [Point with { PitchHz = float.PositiveInfinity }]),
        "share of speech of 2" => new(1, 400, Voice: [Point with { Speech = 2 }]),
        "negative time" => new(1, -5),
        "edge in the past of time" => new(1, 400, Edges: [new SpeechEdge(Leg.Agent, -1, true)]),
        "edge in the future" => new(1, 400, Edges: [new SpeechEdge(Leg.Agent, 9_000, true)]),
        "third leg" => new(1, 400, Edges: [new SpeechEdge((Leg)7, 100, true)]),
        "word that goes back" => new(1, 400, Words: [Said with { Words = [new Word("a", 300, 350), new Word("b", 100, 200)], Settled = 0 }]),
        "word of 200 characters" => new(1, 400, Words: [Said with { Words = [new Word(new string('x', 200), 0, 100)] }]),
        "sequence number 0" => new(0, 400),
        "an hour ahead" => new(1, 3_600_000),
        "2,000 edges" => new(1, 400, Edges: [.. Enumerable.Repeat(new SpeechEdge(Leg.Agent, 100, true), 2_000)]),
        "more settled than words" => new(1, 400, Words: [Said with { Settled = 5 }]),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };
}

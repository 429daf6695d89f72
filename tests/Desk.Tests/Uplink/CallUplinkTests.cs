using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveEmpathy.Desk.Tests.Uplink;

public class CallUplinkTests
{
    private static readonly CallInfo Call = new("call-1", "maya", "Maya", "Service", DateTimeOffset.UnixEpoch);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Brings_all_messages_in_order()
    {
        await using var server = await TestServer.StartAsync();
        var outbox = Filled(100);

        await Uplink(outbox, server.Address).RunAsync(Stop);

        Assert.Equal(Enumerable.Range(1, 100).Select(seq => (long)seq), server.Calls.Messages.Select(message => message.Seq));
        Assert.True(outbox.Delivered);
    }

    [Fact]
    public async Task Under_the_EU_profile_of_the_server_nothing_of_the_agents_voice_but_behaviour_leaves_the_desk()
    {
        await using var server = await TestServer.StartAsync();
        server.Calls.Answers.Enqueue(new CallClaim(1, 0, Profile: LegalProfile.EU));
        var outbox = new Outbox();
        outbox.Add(new UplinkMessage(1, 400, Voice: [new(Leg.Agent, 0, .8f, -20, 120, .6f, 2, -5), new(Leg.Customer, 0, .8f, -22, 210, .6f, 1, -6)], Ended: true));

        await Uplink(outbox, server.Address).RunAsync(Stop);

        Assert.Equal(
            [new VoicePoint(Leg.Agent, 0, .8f, 0, 0, 0, 2, 0), new VoicePoint(Leg.Customer, 0, .8f, -22, 210, .6f, 1, -6)],
            Assert.Single(server.Calls.Messages).Voice!);
    }

    [Fact]
    public async Task Loses_nothing_and_sends_nothing_twice_over_a_line_that_is_cut_in_the_middle_of_messages()
    {
        await using var server = await TestServer.StartAsync();
        await using var line = new HarshLine(server.Address);
        line.CutEvery(3001);
        var outbox = new Outbox();
        var running = Uplink(outbox, line.Address).RunAsync(Stop);

        for (var seq = 1; seq <= 400; seq++) outbox.Add(Message(seq, last: 400));
        await line.ThirdCut.WaitAsync(Stop);
        line.Heal();
        await running;

        Assert.Equal(Enumerable.Range(1, 400).Select(seq => (long)seq), server.Calls.Messages.Select(message => message.Seq));
        Assert.All(server.Calls.Messages, message => Assert.Equal(message.Seq * 400, message.UpToMs));
    }

    [Fact]
    public async Task Goes_on_where_it_was_when_the_server_goes_away_and_comes_back()
    {
        var first = await TestServer.StartAsync();
        var address = first.Address;
        var outbox = new Outbox();
        var running = Uplink(outbox, address).RunAsync(Stop);
        for (var seq = 1; seq <= 10; seq++) outbox.Add(Message(seq, last: 30));
        await outbox.WaitingAtMost(0, Stop);

        await first.DisposeAsync();
        for (var seq = 11; seq <= 20; seq++) outbox.Add(Message(seq, last: 30));
        await using var second = await TestServer.StartAsync(address.Port, first.Calls);
        for (var seq = 21; seq <= 30; seq++) outbox.Add(Message(seq, last: 30));
        await running;

        Assert.Equal(Enumerable.Range(1, 30).Select(seq => (long)seq), second.Calls.Messages.Select(message => message.Seq));
    }

    [Fact]
    public async Task Tells_the_whole_call_again_to_another_server_that_has_none_of_it()
    {
        var first = await TestServer.StartAsync();
        await using var second = await TestServer.StartAsync();
        var outbox = new Outbox();
        var running = Uplink(outbox, first.Address, second.Address).RunAsync(Stop);
        for (var seq = 1; seq <= 10; seq++) outbox.Add(Message(seq, last: 20));
        await outbox.WaitingAtMost(0, Stop);

        await first.DisposeAsync();
        for (var seq = 11; seq <= 20; seq++) outbox.Add(Message(seq, last: 20));
        await running;

        Assert.Equal(Enumerable.Range(1, 20).Select(seq => (long)seq), second.Calls.Messages.Select(message => message.Seq));
    }

    [Fact]
    public async Task Comes_back_when_the_server_says_when()
    {
        await using var server = await TestServer.StartAsync();
        server.Calls.Answers.Enqueue(new CallClaim(0, 0, "too many calls", RetryAfterSeconds: 1));

        await Uplink(Filled(3), server.Address).RunAsync(Stop);

        Assert.Equal(2, server.Calls.Claims.Count);
        Assert.Equal(3, server.Calls.Messages.Count);
    }

    [Fact]
    public async Task A_refusal_for_good_ends_the_call_with_the_servers_reason()
    {
        await using var server = await TestServer.StartAsync();
        server.Calls.Answers.Enqueue(new CallClaim(0, 0, "the call is live at another desk"));

        var failure = await Assert.ThrowsAsync<DeskException>(() => Uplink(Filled(3), server.Address).RunAsync(Stop));

        Assert.Equal(DeskExit.Refused, failure.Exit);
        Assert.Contains("the call is live at another desk", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_the_server_will_never_take_ends_the_call_with_its_reason()
    {
        await using var server = await TestServer.StartAsync();
        server.Calls.Reject = message => message.Seq == 2 ? "time is negative" : null;

        var failure = await Assert.ThrowsAsync<DeskException>(() => Uplink(Filled(3), server.Address).RunAsync(Stop));

        Assert.Equal(DeskExit.Refused, failure.Exit);
        Assert.Equal("The server does not take message 2 of the call: time is negative", failure.Message);
    }

    [Fact]
    public async Task Gives_up_after_the_time_given_and_says_what_was_not_delivered()
    {
        await using var gone = await TestServer.StartAsync();
        var address = gone.Address;
        await gone.DisposeAsync();
        var options = new UplinkOptions([address], "desk-1") { GiveUpAfter = TimeSpan.FromSeconds(0.9) };
        var uplink = new CallUplink(options, Call, Filled(3), new LineStatus(), TimeProvider.System, NullLogger<CallUplink>.Instance);

        var failure = await Assert.ThrowsAsync<DeskException>(() => uplink.RunAsync(Stop));

        Assert.Equal(DeskExit.NoServer, failure.Exit);
        Assert.Contains("connection refused", failure.Message, StringComparison.Ordinal);
        Assert.Contains("3 messages", failure.Message, StringComparison.Ordinal);
    }

    private static UplinkMessage Message(int seq, int last) => new(seq, seq * 400, Ended: seq == last);

    private static Outbox Filled(int messages)
    {
        var outbox = new Outbox();
        for (var seq = 1; seq <= messages; seq++) outbox.Add(Message(seq, messages));
        return outbox;
    }

    private static CallUplink Uplink(Outbox outbox, params Uri[] servers) =>
        new(new UplinkOptions(servers, "desk-1"), Call, outbox, new LineStatus(), TimeProvider.System, NullLogger<CallUplink>.Instance);
}

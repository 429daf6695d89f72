using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Tests.Desk;

public sealed class ClaimTests
{
    private static readonly UplinkMessage[] Talk =
        [.. new TalkScript().Agent(0, 3, "good morning how can i help you").Customer(3.4, 9, "my internet has been down for three days now").Messages(ended: true)];

    [Fact]
    public async Task A_desk_that_sends_little_hears_every_five_seconds_that_its_line_is_alive()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        var claim = await desk.OpenAsync(TestDesk.Call("c1"));
        var (uplink, _) = desk.Stream("c1", claim.Claim);
        for (var second = 1; second <= 6; second++) await uplink.WriteAsync(new UplinkMessage(second, second * 1000), TestContext.Current.CancellationToken);

        await desk.AcknowledgedAsync(5);
    }

    [Fact]
    public async Task A_second_desk_is_refused_with_the_reason_and_the_first_goes_on()
    {
        await using var server = await RunningServer.StartAsync();
        await using var first = await TestDesk.ConnectAsync(server);
        await using var second = await TestDesk.ConnectAsync(server, "desk-2");
        var claim = await first.OpenAsync(TestDesk.Call("c1"));

        var refused = await second.OpenAsync(TestDesk.Call("c1"));

        Assert.Contains("another desk is on this call", refused.Refused, StringComparison.Ordinal);
        var (uplink, ended) = first.Stream("c1", claim.Claim);
        foreach (var message in Talk) await uplink.WriteAsync(message, TestContext.Current.CancellationToken);
        await ended;
        Assert.Equal(2, server.Calls.Find("c1")!.Use(c => c.Analysis.Conversation.Utterances.Count));
    }

    [Fact]
    public async Task After_a_dropped_line_nothing_is_lost_and_nothing_counted_twice()
    {
        await using var server = await RunningServer.StartAsync();
        var call = TestDesk.Call("c1");
        await using (var before = await TestDesk.ConnectAsync(server))
        {
            var claim = await before.OpenAsync(call);
            var (uplink, _) = before.Stream("c1", claim.Claim);
            foreach (var message in Talk[..16]) await uplink.WriteAsync(message, TestContext.Current.CancellationToken);
            await before.AcknowledgedAsync(16);
        }

        await using var after = await TestDesk.ConnectAsync(server);
        var again = await after.OpenAsync(call);
        Assert.Equal(16, again.ResumeAfter);
        var (rest, ended) = after.Stream("c1", again.Claim);
        foreach (var message in Talk[10..]) await rest.WriteAsync(message, TestContext.Current.CancellationToken); // 11 to 16 again
        await ended;

        var (words, speech) = server.Calls.Find("c1")!.Use(c => (c.Analysis.Conversation.Utterances.Sum(u => u.Words.Length), c.Analysis.Meter.Now.Customer.SpeechMs));
        Assert.Equal(16, words);
        Assert.Equal(5_600, speech);
    }

    [Fact]
    public async Task Order_and_repetition_make_no_difference()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.SendAsync(TestDesk.Call("straight"), Talk);
        UplinkMessage[] mixed = [.. Talk[..^1].Concat(Talk[..5]).OrderBy(m => (m.Seq * 7) % 11), Talk[^1]];
        await desk.SendAsync(TestDesk.Call("mixed"), mixed);

        Assert.Equal(Result("straight"), Result("mixed"));

        string Result(string id) => server.Calls.Find(id)!.Use(c =>
            $"{c.Analysis.Meter.Now} {string.Join(';', c.Analysis.Moments)} {string.Join(';', c.Analysis.Conversation.Utterances.Select(u => u.Text))}");
    }

    [Fact]
    public async Task An_older_claim_may_not_write_any_more()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        var old = await desk.OpenAsync(TestDesk.Call("c1"));
        var renewed = await desk.OpenAsync(TestDesk.Call("c1"));
        Assert.True(renewed.Claim > old.Claim);

        var (uplink, ended) = desk.Stream("c1", old.Claim);
        await uplink.WriteAsync(Talk[0], TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<HubException>(() => ended);
        Assert.Contains("newer connection has claimed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_over_is_not_opened_again()
    {
        await using var server = await RunningServer.StartAsync();
        await using var desk = await TestDesk.ConnectAsync(server);
        await desk.SendAsync(TestDesk.Call("c1"), Talk);
        await using var other = await TestDesk.ConnectAsync(server, "desk-2");
        Assert.Contains("this call is over", (await other.OpenAsync(TestDesk.Call("c1"))).Refused, StringComparison.Ordinal);

        // The desk that sent it may have lost the last acknowledgement: it is told that nothing is missing.
        var own = await desk.OpenAsync(TestDesk.Call("c1"));
        Assert.Equal((null, Talk[^1].Seq), (own.Refused, own.ResumeAfter));
    }

    [Fact]
    public async Task A_full_server_says_when_to_come_again()
    {
        await using var server = await RunningServer.StartAsync(null, ("Calls:MaxCalls", "1"));
        await using var desk = await TestDesk.ConnectAsync(server);
        Assert.Null((await desk.OpenAsync(TestDesk.Call("c1"))).Refused);
        var refused = await desk.OpenAsync(TestDesk.Call("c2"));
        Assert.Contains("can take no more now", refused.Refused, StringComparison.Ordinal);
        Assert.True(refused.RetryAfterSeconds > 0);
    }
}

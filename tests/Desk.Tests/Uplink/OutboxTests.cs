using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Uplink;

namespace LiveEmpathy.Desk.Tests.Uplink;

public class OutboxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keeps_acknowledged_messages_for_a_server_that_asks_again()
    {
        var outbox = Filled(5);
        outbox.Acknowledge(5);

        var messages = await outbox.ReadAfter(0, Stop).ToListAsync(Stop);

        Assert.Equal([1L, 2, 3, 4, 5], messages.Select(message => message.Seq));
    }

    [Fact]
    public async Task Fills_what_it_no_longer_has_with_a_gap_so_that_the_stream_has_no_hole()
    {
        var outbox = new Outbox();
        for (var seq = 1; seq <= Outbox.MemoryMessages + 3; seq++)
        {
            outbox.Add(new UplinkMessage(seq, seq * 400, Ended: seq == Outbox.MemoryMessages + 3));
            outbox.Acknowledge(seq);
        }

        var messages = await outbox.ReadAfter(0, Stop).ToListAsync(Stop);

        Assert.Equal(Enumerable.Range(1, Outbox.MemoryMessages + 3).Select(seq => (long)seq), messages.Select(message => message.Seq));
        Assert.Equal(new StreamNotice(NoticeKind.GapStarts, 0), messages[0].Notices!.Single());
        Assert.Equal(new StreamNotice(NoticeKind.GapEnds, 1600), messages[2].Notices!.Single());
        Assert.Equal(1600, messages[3].UpToMs);
    }

    [Fact]
    public void Refuses_a_message_out_of_order() =>
        Assert.Throws<ArgumentException>(() => new Outbox().Add(new UplinkMessage(2, 400)));

    [Fact]
    public void The_end_of_a_call_that_goes_on_is_not_believed() =>
        Assert.Throws<IOException>(() => new Outbox().AcknowledgeAll());

    private static Outbox Filled(int messages)
    {
        var outbox = new Outbox();
        for (var seq = 1; seq <= messages; seq++) outbox.Add(new UplinkMessage(seq, seq * 400, Ended: seq == messages));
        return outbox;
    }
}

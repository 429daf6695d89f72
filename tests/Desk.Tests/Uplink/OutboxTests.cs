using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Uplink;

namespace LiveEmpathy.Desk.Tests.Uplink;

public sealed class OutboxTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keeps_acknowledged_messages_for_a_server_that_asks_again()
    {
        var outbox = Filled(5);
        outbox.Acknowledge(5);

        var messages = await outbox.ReadAfter(0, Stop).ToListAsync(Stop);

        Assert.Equal([1L, 2, 3, 4, 5], messages.Select(message => message.Seq));
    }

    [Fact]
    public async Task What_finds_no_room_is_a_gap_so_that_the_stream_has_no_hole()
    {
        using var outbox = new Outbox(_folder.Path, memoryMessages: 4, fileBytes: 0);
        for (var seq = 1; seq <= 7; seq++) outbox.Add(Message(seq, last: 7));

        var messages = await outbox.ReadAfter(0, Stop).ToListAsync(Stop);

        Assert.Equal([1L, 2, 3, 4, 5, 6, 7], messages.Select(message => message.Seq));
        Assert.Equal(new StreamNotice(NoticeKind.GapStarts, 0), messages[0].Notices!.Single());
        Assert.Equal(new StreamNotice(NoticeKind.GapEnds, 1200), messages[2].Notices!.Single());
        Assert.Equal([400, 800, 1200, 1600], messages.Take(4).Select(message => message.UpToMs));
    }

    [Fact]
    public async Task What_memory_has_no_room_for_comes_back_from_the_disk_unchanged()
    {
        using var outbox = new Outbox(_folder.Path, memoryMessages: 16);
        for (var seq = 1; seq <= 500; seq++) outbox.Add(Message(seq, last: 500) with { Words = [new UtteranceUpdate(Leg.Customer, seq, [new Word($"word{seq}", seq, seq + 1)], 1, Final: true)] });
        outbox.Acknowledge(100);

        var messages = await outbox.ReadAfter(0, Stop).ToListAsync(Stop);

        Assert.Equal(Enumerable.Range(1, 500).Select(seq => (long)seq), messages.Select(message => message.Seq));
        Assert.Equal(Enumerable.Range(1, 500).Select(seq => $"word{seq}"), messages.Select(message => message.Words!.Single().Words.Single().Text));
        Assert.Equal(400, outbox.Waiting);
    }

    [Fact]
    public void The_file_holds_no_word_that_can_be_read_may_be_read_by_its_owner_only_and_goes_with_the_call()
    {
        var outbox = new Outbox(_folder.Path, memoryMessages: 1);
        for (var seq = 1; seq <= 3; seq++) outbox.Add(Message(seq, last: 9) with { Words = [new UtteranceUpdate(Leg.Customer, 1, [new Word("cancellation", 0, 1)], 1, Final: true)] });

        var file = Assert.Single(Directory.GetFiles(_folder.Path));
        using (var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            var bytes = new byte[open.Length];
            open.ReadExactly(bytes);
            Assert.True(bytes.Length > 2 * "cancellation".Length);
            Assert.DoesNotContain("cancellation", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        outbox.Dispose();
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public async Task A_file_that_somebody_has_changed_is_a_gap_and_not_believed()
    {
        using var outbox = new Outbox(_folder.Path, memoryMessages: 1);
        for (var seq = 1; seq <= 3; seq++) outbox.Add(Message(seq, last: 3));
        using (var file = new FileStream(Directory.GetFiles(_folder.Path).Single(), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
        {
            file.Position = file.Length - 1;
            file.WriteByte(0x5a);
        }

        var messages = await outbox.ReadAfter(0, Stop).ToListAsync(Stop);

        Assert.Equal([NoticeKind.GapStarts, NoticeKind.GapEnds], messages[1].Notices!.Select(notice => notice.Kind));
        Assert.Null(messages[0].Notices);
    }

    [Fact]
    public void Refuses_a_message_out_of_order() =>
        Assert.Throws<ArgumentException>(() => new Outbox().Add(new UplinkMessage(2, 400)));

    [Fact]
    public void The_end_of_a_call_that_goes_on_is_not_believed() =>
        Assert.Throws<IOException>(() => new Outbox().AcknowledgeAll());

    private static UplinkMessage Message(int seq, int last) => new(seq, seq * 400, Ended: seq == last);

    private static Outbox Filled(int messages)
    {
        var outbox = new Outbox();
        for (var seq = 1; seq <= messages; seq++) outbox.Add(new UplinkMessage(seq, seq * 400, Ended: seq == messages));
        return outbox;
    }
}

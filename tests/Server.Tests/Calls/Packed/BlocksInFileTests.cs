using System.Runtime.CompilerServices;
using System.Text;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Server.Calls.Packed;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Calls.Packed;

/// <summary>Older parts of calls lie in a file: the same call, which nobody else can read, in no more room than is used.</summary>
public sealed class BlocksInFileTests : IDisposable
{
    private static readonly ShippedData Shipped = new(typeof(Program).Assembly);
    private readonly string _path = Path.GetTempFileName();
    private readonly FakeTimeProvider _time = new();
    private readonly Troubles _troubles = new();
    private BlocksInFile? _store;

    private BlocksInFile Store => _store ??= new BlocksInFile(Open, _troubles, _time);

    public void Dispose()
    {
        _store?.Dispose();
        File.Delete(_path);
    }

    [Theory]
    [InlineData(LegalProfile.Standard)]
    [InlineData(LegalProfile.EU)]
    public void An_hour_in_the_file_is_the_hour_in_memory_and_no_message_reads_it(LegalProfile profile)
    {
        var counted = new CountedReads(Store);
        var (inMemory, inFile) = (Analyzer(profile), Analyzer(profile, counted));
        foreach (var message in LongCall.Of(60))
        {
            inMemory.Take(message);
            inFile.Take(message);
            Assert.Equal(inMemory.Score().Total, inFile.Score().Total);
            Written();
        }

        Assert.True(Store.Length > 30_000);
        Assert.Equal(0, counted.Reads);
        Assert.Equal(All(inMemory), All(inFile));
        Assert.True(counted.Reads > 30);
        Assert.Equal(inMemory.Moments.Skip(100), inFile.Moments.From(100));
        Assert.Equal(inMemory.Moments[17], inFile.Moments[17]);
    }

    [Fact]
    public void Nobody_can_read_in_the_file_what_was_said()
    {
        var messages = LongCall.Of(20);
        var call = Analyzer(LegalProfile.Standard, Store);
        foreach (var message in messages) call.Take(message);
        var text = Encoding.UTF8.GetBytes("I have been waiting for the plumber since Saturday");
        var block = Store.Keep(text);
        Written();

        var bytes = File.ReadAllBytes(_path);

        Assert.Equal(text, block.Read());
        Assert.True(bytes.Length > 5_000);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(text.AsSpan(0, 8)));
        foreach (var word in messages.SelectMany(m => m.Words ?? []).SelectMany(u => u.Words).Select(w => w.Text).Where(w => w.Length > 4).Distinct())
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)));
        GC.KeepAlive(call);
    }

    [Fact]
    public void A_place_in_which_another_block_lies_is_not_read_as_ones_own()
    {
        var (first, second) = (Store.Keep([1, 2, 3]), Store.Keep([4, 5, 6]));
        Written();
        var bytes = File.ReadAllBytes(_path);
        using (var file = File.OpenHandle(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) RandomAccess.Write(file, bytes.AsSpan(0, 19), 256);

        Assert.Equal([1, 2, 3], first.Read());
        Assert.Contains("other bytes", Assert.Throws<IOException>(second.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_of_calls_that_are_over_are_used_again()
    {
        Play(8);
        var first = Store.Length;
        for (var i = 0; i < 20; i++) Play(8);

        Assert.True(first > 1_000);
        Assert.InRange(Store.Length, first, 2 * first);
    }

    [Fact]
    public void A_full_disk_loses_nothing_and_is_told_once_until_there_is_room()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        var (full, told) = (true, 0);
        _troubles.Changed += () => told++;
        _store = new BlocksInFile(() => full ? new SealedFile(File.OpenHandle("/dev/full", FileMode.Open, FileAccess.ReadWrite)) : throw new InvalidOperationException("It was opened before."), _troubles, _time);
        var blocks = Enumerable.Range(0, 20).Select(i => Store.Keep([(byte)i])).ToArray();
        Written();
        full = false;

        Assert.Contains("Calls:SpillFolder", Assert.Single(_troubles.All), StringComparison.Ordinal);
        Assert.Equal(1, told);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => (byte)i), blocks.SelectMany(b => b.Read()));
    }

    [Fact]
    public void A_folder_that_is_mended_is_used_a_minute_later()
    {
        var mended = false;
        _store = new BlocksInFile(() => mended ? Open() : throw new UnauthorizedAccessException("Access to the path is denied."), _troubles, _time);
        var before = Store.Keep([1]);
        Written();
        mended = true;
        var meanwhile = Store.Keep([2]);
        Written();
        Assert.Equal(0, Store.Length);
        Assert.Single(_troubles.All);

        _time.Advance(TimeSpan.FromMinutes(1));
        var after = Store.Keep([3]);
        Written();

        Assert.Empty(_troubles.All);
        Assert.True(Store.Length > 0);
        Assert.Equal([1, 2, 3], (byte[])[.. before.Read(), .. meanwhile.Read(), .. after.Read()]);
    }

    [Fact]
    public async Task Many_threads_keep_and_read_while_it_writes()
    {
        await Store.StartAsync(TestContext.Current.CancellationToken);
        await Parallel.ForAsync(0, 4, (thread, _) =>
        {
            var dice = new Random(thread);
            var kept = new List<(byte[] Bytes, IBlock Block)>();
            for (var i = 0; i < 3_000; i++)
            {
                var bytes = new byte[dice.Next(1, 2_000)];
                dice.NextBytes(bytes);
                if (kept.Count == 50) kept.RemoveAt(dice.Next(50)); // some are over: their places are others'
                kept.Add((bytes, Store.Keep(bytes)));
                var (expected, block) = kept[dice.Next(kept.Count)];
                Assert.Equal(expected, block.Read());
                if (i % 500 == 0) GC.Collect();
            }
            return ValueTask.CompletedTask;
        });
        await Store.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(Store.Length > 0);
        Assert.Empty(_troubles.All);
    }

    private static CallAnalyzer Analyzer(LegalProfile profile, IBlockStore? store = null) =>
        new(TalkScript.Call, CallPlaybook.Parse(Shipped.Read("playbook.en.yaml"), "playbook.en.yaml"), TextModels.Load(Shipped), profile, store);

    private static IEnumerable<string> All(CallAnalyzer call) =>
    [
        .. call.Conversation.Utterances.Select(u => $"{u.Id} {u.Leg} {u.FromMs} {u.ToMs} {u.Text}"), .. call.Moments.Select(m => $"{m}"),
        .. call.Conversation.Spurts(Leg.Agent).Concat(call.Conversation.Spurts(Leg.Customer)).Select(s => $"{s}"), .. call.Conversation.Overlaps.Select(o => $"{o}"),
    ];

    private SealedFile Open() => new(File.OpenHandle(_path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite));

    /// <summary>A call that is over, and that nobody holds any more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Play(int minutes)
    {
        Take(minutes);
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Take(int minutes)
    {
        var call = Analyzer(LegalProfile.Standard, Store);
        foreach (var message in LongCall.Of(minutes)) call.Take(message);
        Written();
        GC.KeepAlive(call);
    }

    private void Written()
    {
        while (Store.WriteNext())
        {
        }
    }

    private sealed class CountedReads(IBlockStore store) : IBlockStore
    {
        public int Reads { get; private set; }

        public IBlock Keep(byte[] bytes) => new Block(this, store.Keep(bytes));

        private sealed class Block(CountedReads reads, IBlock block) : IBlock
        {
            public byte[] Read()
            {
                reads.Reads++;
                return block.Read();
            }
        }
    }
}

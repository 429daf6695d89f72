using System.Threading.Channels;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Turns;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Calls.Packed;

/// <summary>
/// Takes the older parts of calls out of memory, into a file. Messages never wait for it: a block is written a moment later, and stays in
/// memory where that fails.
/// <code>
/// message -> block in memory -> waits -> written, memory is free -> its call is over, its place is free
///                                    \-> no room on the disk: stays in memory; the next ones are tried in a minute
/// </code>
/// </summary>
internal sealed class BlocksInFile : BackgroundService, IBlockStore
{
    private const int MostWaiting = 4_096; // a minute of 5,000 calls; what comes while a disk is so slow stays in memory
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(1);
    private readonly Channel<FileBlock> _waiting = Channel.CreateBounded<FileBlock>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Func<SealedFile> _open;
    private readonly Troubles _troubles;
    private readonly TimeProvider _time;
    private SealedFile? _file;
    private long? _failedAt;

    public BlocksInFile(IOptions<LiveCallOptions> options, Troubles troubles, TimeProvider time)
        : this(() => SealedFile.In(options.Value.SpillFolder is { Length: > 0 } folder ? folder : Path.GetTempPath()), troubles, time)
    {
    }

    /// <param name="open">Makes the file.</param>
    /// <param name="troubles">Told where blocks stay in memory.</param>
    /// <param name="time">The server's clock.</param>
    internal BlocksInFile(Func<SealedFile> open, Troubles troubles, TimeProvider time) => (_open, _troubles, _time) = (open, troubles, time);

    /// <summary>Length of the file, bytes.</summary>
    public long Length => _file?.Length ?? 0;

    /// <inheritdoc/>
    public IBlock Keep(byte[] bytes)
    {
        var block = new FileBlock(bytes);
        _waiting.Writer.TryWrite(block);
        return block;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _file?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Try(() => _file = _open());
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken)) WriteNext();
    }

    /// <summary>Writes the next block, or leaves it in memory; one caller at a time.</summary>
    /// <returns>False: none waits.</returns>
    internal bool WriteNext()
    {
        if (!_waiting.Reader.TryRead(out var block)) return false;
        if (_failedAt is not { } then || _time.GetElapsedTime(then) >= TryAgainAfter) Try(() => block.MoveTo(_file ??= _open()));
        return true;
    }

    private void Try(Action act)
    {
        try
        {
            act();
            if (_failedAt is not null) _troubles.Set(nameof(BlocksInFile), []);
            _failedAt = null;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            _failedAt = _time.GetTimestamp();
            _troubles.Set(nameof(BlocksInFile), [$"All of each call stays in memory, 1 to 1.5 KB a call and minute: {failed.Message} Set Calls:SpillFolder to a folder with room."]);
        }
    }
}

using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk;

/// <summary>
/// Calls that are over and that no server has whole: they are brought in the background, however long their server is away, while the
/// agent goes on with the next.
/// <code>
/// hung up ── the server takes the rest ─────────────────────────────── done, mostly at once
///         ── it is away: kept, tried again ── it is back ───────────── done
///                                          ── more than 50 are kept,
///                                             or the desk is ended ─── three seconds, then lost and said
/// </code>
/// </summary>
/// <param name="status">Shows how many wait.</param>
/// <param name="log">For what a server refuses.</param>
internal sealed class EarlierCalls(DeskStatus status, ILogger log)
{
    /// <summary>A day's calls of an agent; each keeps up to 2 MB of memory, the rest in its file.</summary>
    private const int Most = 50;

    private readonly Lock _gate = new();
    private readonly List<Earlier> _kept = [];
    private int _lost;

    /// <summary>Keeps a call until a server has it.</summary>
    /// <param name="session">Of a call that is over; let go of when it has run.</param>
    /// <param name="running">Ends when a server has all of it.</param>
    /// <param name="line">Its line.</param>
    /// <param name="end">Gives it up; let go of with it.</param>
    public void Keep(LiveSession session, Task running, LineStatus line, CancellationTokenSource end)
    {
        var call = new Earlier(line, end);
        lock (_gate)
        {
            _kept.Add(call);
            if (_kept.Count > Most) _kept[^(Most + 1)].End.Cancel();
            status.EarlierLines = [.. _kept.Select(kept => kept.Line)];
        }

        call.Brought = BringAsync(call, session, running);
    }

    /// <summary>Until each is brought or lost.</summary>
    /// <exception cref="DeskException">Some are lost.</exception>
    public async Task EndAsync()
    {
        Task[] left;
        lock (_gate) left = [.. _kept.Select(call => call.Brought)];
        await Task.WhenAll(left).ConfigureAwait(false);
        if (_lost > 0) throw new DeskException(DeskExit.NoServer, $"{(_lost == 1 ? "A call has" : $"{_lost} calls have")} not reached the server whole: it was away for too long.");
    }

    private async Task BringAsync(Earlier call, LiveSession session, Task running)
    {
        try
        {
            await running.ConfigureAwait(false);
        }
        catch (DeskException lost) when (lost.Exit == DeskExit.NoServer)
        {
            Interlocked.Increment(ref _lost);
        }
        catch (DeskException refused)
        {
            log.Refused(refused.Message);
        }
        finally
        {
            session.Dispose();
            lock (_gate)
            {
                _kept.Remove(call);
                status.EarlierLines = [.. _kept.Select(kept => kept.Line)];
                call.End.Dispose();
            }
        }
    }

    private sealed class Earlier(LineStatus line, CancellationTokenSource end)
    {
        public LineStatus Line => line;

        public CancellationTokenSource End => end;

        public Task Brought { get; set; } = Task.CompletedTask;
    }
}

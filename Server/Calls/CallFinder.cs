using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls.Log;
using LiveEmpathy.Server.Redis;

namespace LiveEmpathy.Server.Calls;

/// <summary>Finds a call wherever it is: one that another server has is followed here from then on, for as long as somebody looks.</summary>
public sealed class CallFinder(CallRegistry calls, CallIntake intake, CallOpening opening, ICallLog log, OtherServers others)
{
    /// <summary>Copies at most: as many calls as fifty supervisors may look at closely.</summary>
    private const int MostCopies = 400;

    /// <summary>The call, up to date; null: no server has it, or none that can be reached.</summary>
    public async ValueTask<LiveCall?> FindAsync(string? callId)
    {
        try
        {
            return await ReachAsync(callId);
        }
        catch (LogAwayException)
        {
            return null;
        }
    }

    /// <summary>The call, up to date; null: no server has it.</summary>
    /// <exception cref="LogAwayException">It is not here, and whether another server has it cannot be asked now.</exception>
    public async ValueTask<LiveCall?> ReachAsync(string? callId)
    {
        if (string.IsNullOrEmpty(callId)) return null;
        if (calls.Own(callId) is { } own) return own;
        var copy = calls.Find(callId) ?? await OpenAsync(callId);
        if (copy is not null && copy.Use(c => c.Elsewhere is not null)) await intake.CatchUpAsync(copy);
        return copy;
    }

    private async ValueTask<LiveCall?> OpenAsync(string callId)
    {
        if (calls.Elsewhere.Count >= MostCopies || await log.FindAsync(callId) is not { } found) return null;
        var copy = opening.Open(found.Call);
        copy.Use(c =>
        {
            c.Join(found.Log, 0);
            c.Elsewhere = others.StateOf(callId) ?? CallState.DeskGone;
        });
        return calls.Follow(copy);
    }
}

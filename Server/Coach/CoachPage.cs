using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;

namespace LiveEmpathy.Server.Coach;

/// <summary>
/// One agent's coach page. It is looked after when something of the call comes in, by whoever brings it, and costs a send only where there is
/// something to see: every agent has a page open, and most of what comes in changes nothing on it.
/// </summary>
internal sealed class CoachPage : IAsyncDisposable
{
    /// <summary>Figures are looked at so often; a voice alone comes in once a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(900);

    private readonly ICoachClient _client;
    private readonly Func<CoachView> _view;
    private readonly TimeProvider _time;
    private readonly LastShown _shown;
    private readonly Pump _pump;
    private long _lookedAt;

    /// <param name="agentId">Whose page it is.</param>
    /// <param name="client">The page.</param>
    /// <param name="view">What this agent sees now.</param>
    /// <param name="log">Told when the page cannot be reached.</param>
    /// <param name="time">The clock of the pause.</param>
    /// <param name="lost">Told the same, to be counted.</param>
    public CoachPage(string agentId, ICoachClient client, Func<CoachView> view, ILogger log, TimeProvider time, Action lost)
    {
        (AgentId, _client, _view, _time, _shown) = (agentId, client, view, time, new LastShown(time));
        _pump = new Pump(null, SendAsync, log, lost);
    }

    public string AgentId { get; }

    /// <summary>Something of a call of this agent has come in.</summary>
    /// <param name="atOnce">A nudge, or what tells how the call is doing: it does not wait for the pause.</param>
    public void Look(bool atOnce)
    {
        if (!atOnce && _time.GetElapsedTime(Volatile.Read(ref _lookedAt)) < Pause) return;
        Volatile.Write(ref _lookedAt, _time.GetTimestamp());
        if (_shown.IsNews(_view())) _pump.Signal();
    }

    public ValueTask DisposeAsync() => _pump.DisposeAsync();

    private Task SendAsync()
    {
        var view = _view(); // as it is by now
        _shown.Show(view);
        return _client.CoachChanged(view);
    }
}

using LiveEmpathy.Calls;

namespace LiveEmpathy.Moments;

/// <summary>
/// What the agent says to a line of the customer, until the customer has the floor again.
/// <code>
/// customer  [ line ]                              [ goes on ]
/// agent          [mm-hm]   [ reply ]  [ reply ]              over: judged here
/// </code>
/// An acknowledgement alone is no reply. Without another word the reply is over some seconds after its end.
/// </summary>
internal sealed class Reply(Line to)
{
    private const int SettledMs = 5_000;
    private readonly List<Line> _lines = [];

    /// <summary>The customer's line.</summary>
    public Line To => to;

    /// <summary>The agent's lines so far.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>Takes the agent's new lines.</summary>
    /// <returns>True: nothing more will come.</returns>
    public bool IsOver(Scene scene)
    {
        foreach (var line in scene.Fresh)
        {
            if (line.FromMs <= to.FromMs || line.IsAcknowledgement) continue;
            if (line.Leg == Leg.Agent) _lines.Add(line);
            else if (_lines.Count > 0 && line.FromMs >= _lines[0].FromMs) return true;
        }
        if (_lines.Count == 0) return scene.Talk.Ended;
        return scene.Talk.Ended || (scene.NowMs - _lines[^1].ToMs > SettledMs && !scene.IsSpeaking(Leg.Agent));
    }
}

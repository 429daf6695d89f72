using LiveEmpathy.Calls;
using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments;

/// <summary>
/// What the agent says to a line of the customer, until the customer has the floor again.
/// <code>
/// customer  [ line ]                              [ goes on ]
/// agent          [mm-hm]   [ reply ]  [ reply ]              over: judged here
/// </code>
/// An acknowledgement alone is no reply. Without another word the reply is over some seconds after its end, once all words up
/// to then are known.
/// </summary>
internal sealed class Reply(Line to)
{
    private const int SettledMs = 5_000;
    private readonly List<Line> _lines = [];

    /// <summary>The customer's line.</summary>
    public Line To => to;

    /// <summary>The agent's lines so far.</summary>
    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>Takes the next line of either leg.</summary>
    /// <returns>True: the customer has the floor again, the reply is over.</returns>
    public bool Hear(Line line)
    {
        if (line.FromMs <= to.FromMs || line.IsAcknowledgement) return false;
        if (line.Leg == Leg.Agent) _lines.Add(line);
        return line.Leg == Leg.Customer && _lines.Count > 0 && line.FromMs >= _lines[0].FromMs;
    }

    /// <summary>True: nothing more will come, though the customer has not spoken again.</summary>
    public bool IsOver(Scene scene) =>
        scene.Talk.Ended || (_lines.Count > 0 && scene.NowMs - _lines[^1].ToMs > SettledMs && scene.HasWordsUpTo(Leg.Agent, scene.NowMs));

    /// <summary>The first place in the reply where one of the phrases stands, nothing of others touching it.</summary>
    public (Line Line, Hit Hit)? Find(PhraseList phrases, PhraseList? without = null)
    {
        foreach (var line in _lines)
            if ((without is null ? line.Find(phrases) : line.Find(phrases, without)) is { } hit) return (line, hit);
        return null;
    }
}

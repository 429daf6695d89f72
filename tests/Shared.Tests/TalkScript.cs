using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Tests;

/// <summary>
/// A call written as who spoke when: <c>new TalkScript().Agent(0.0, 2.1, "good morning").Customer(2.4, 5.0, "hello")</c>.
/// Words are spread evenly over their span. <see cref="Messages"/> are what a desk would send of it, 400 ms each.
/// </summary>
public sealed class TalkScript
{
    private readonly List<(Leg Leg, int FromMs, int ToMs, string? Text)> _lines = [];
    private readonly List<StreamNotice> _notices = [];

    public static CallInfo Call { get; } =
        new("call-1", "agent-1", "Agent One", "Team A", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    public TalkScript Agent(double from, double to, string? text = null) => Say(Leg.Agent, from, to, text);

    public TalkScript Customer(double from, double to, string? text = null) => Say(Leg.Customer, from, to, text);

    public TalkScript Hold(double from, double to)
    {
        _notices.Add(new StreamNotice(NoticeKind.HoldStarts, Ms(from)));
        _notices.Add(new StreamNotice(NoticeKind.HoldEnds, Ms(to)));
        return this;
    }

    /// <summary>The messages of the call up to its end (seconds), or a second after the last word.</summary>
    public IEnumerable<UplinkMessage> Messages(double? until = null, bool ended = false)
    {
        var end = Ms(until ?? (_lines.Max(l => l.ToMs) / 1000.0) + 1);
        long seq = 0;
        for (var from = 0; from < end; from += 400)
        {
            var to = Math.Min(from + 400, end);
            yield return new UplinkMessage(++seq, to, Edges(from, to), null, Words(from, to), [.. _notices.Where(n => n.AtMs >= from && n.AtMs < to)], ended && to == end);
        }
    }

    private TalkScript Say(Leg leg, double from, double to, string? text)
    {
        _lines.Add((leg, Ms(from), Ms(to), text));
        return this;
    }

    private SpeechEdge[] Edges(int from, int to) =>
        [.. _lines.SelectMany(l => new[] { new SpeechEdge(l.Leg, l.FromMs, true), new SpeechEdge(l.Leg, l.ToMs, false) })
            .Where(e => e.AtMs >= from && e.AtMs < to).OrderBy(e => e.AtMs)];

    private UtteranceUpdate[] Words(int from, int to) =>
        [.. _lines.Select((l, i) => (Line: l, Id: i + 1)).Where(x => x.Line.Text is not null && x.Line.ToMs >= from && x.Line.ToMs < to)
            .Select(x => Update(x.Line.Leg, x.Id, x.Line.FromMs, x.Line.ToMs, x.Line.Text!))];

    private static UtteranceUpdate Update(Leg leg, int id, int fromMs, int toMs, string text)
    {
        var words = text.Split(' ');
        var each = (double)(toMs - fromMs) / words.Length;
        return new(leg, id, [.. words.Select((w, i) => new Word(w, fromMs + (int)(i * each), fromMs + (int)((i + 1) * each)))], words.Length, true);
    }

    private static int Ms(double seconds) => (int)Math.Round(seconds * 1000);
}

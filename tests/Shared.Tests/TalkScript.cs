using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Tests;

/// <summary>
/// A call written as who spoke when: <c>new TalkScript().Agent(0.0, 2.1, "good morning").Customer(2.4, 5.0, "hello")</c>.
/// Words are spread evenly over their span. <see cref="Messages"/> are of 400 ms each.
/// </summary>
public sealed class TalkScript
{
    private readonly List<Said> _lines = [];
    private readonly List<StreamNotice> _notices = [];

    public static CallInfo Call { get; } =
        new("call-1", "agent-1", "Agent One", "Team A", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    /// <summary>What is known of this call before a word is said.</summary>
    public CallInfo Info { get; private set; } = Call;

    /// <summary>The customer is on the company's card, perhaps with an earlier contact.</summary>
    public TalkScript Card(string name, int? daysAgo = null, string topic = "the same matter")
    {
        EarlierContact[] earlier = daysAgo is { } days ? [new(Call.StartedAt.AddDays(-days), topic)] : [];
        Info = Info with { Customer = new CustomerCard("C-1", name, null, earlier) };
        return this;
    }

    /// <summary>The language spoken.</summary>
    public TalkScript In(string language)
    {
        Info = Info with { Language = language };
        return this;
    }

    public TalkScript Agent(double from, double to, string? text = null) => Say(Leg.Agent, from, to, text);

    public TalkScript Customer(double from, double to, string? text = null) => Say(Leg.Customer, from, to, text);

    public TalkScript Hold(double from, double to)
    {
        _notices.Add(new StreamNotice(NoticeKind.HoldStarts, Ms(from)));
        _notices.Add(new StreamNotice(NoticeKind.HoldEnds, Ms(to)));
        return this;
    }

    /// <summary>The same talk with other words: what another recogniser would have written.</summary>
    public TalkScript Written(Func<string, string> how)
    {
        var other = new TalkScript { Info = Info };
        other._lines.AddRange(_lines.Select(l => l with { Text = l.Text is null ? null : how(l.Text) }));
        other._notices.AddRange(_notices);
        return other;
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
        _lines.Add(new Said(leg, Ms(from), Ms(to), text));
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

    private sealed record Said(Leg Leg, int FromMs, int ToMs, string? Text);

    private static int Ms(double seconds) => (int)Math.Round(seconds * 1000);
}

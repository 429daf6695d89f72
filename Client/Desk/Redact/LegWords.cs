using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Redact;

/// <summary>
/// The words of one leg that are not decided yet: the utterance that is being spoken, and those before it that end in what
/// may go on in it ("four one one one" ... "one one one one").
/// </summary>
internal sealed class LegWords(Mentions mentions)
{
    /// <summary>How long a finished utterance waits for a continuation, ms: longer than people pause between groups of figures.</summary>
    private const int HoldMs = 3000;

    private readonly List<UtteranceUpdate> _open = [];
    private readonly Dictionary<int, UtteranceUpdate> _sent = [];
    private int _decidedId;
    private int _spokeMs;

    public void Take(UtteranceUpdate update, Action<UtteranceUpdate> leaves)
    {
        if (update.UtteranceId <= _decidedId) return;
        var at = _open.FindIndex(open => open.UtteranceId >= update.UtteranceId);
        if (at < 0) _open.Add(update);
        else if (_open[at].UtteranceId == update.UtteranceId) _open[at] = update;
        else _open.Insert(at, update);
        Decide(update.Final ? Tail.Ended : Tail.Growing, leaves);
    }

    /// <summary>Time has passed: what has waited long enough, and longer than the leg has been silent, is decided.</summary>
    public void Advance(int nowMs, bool isSpeaking, Action<UtteranceUpdate> leaves)
    {
        if (isSpeaking) _spokeMs = nowMs;
        var finals = _open.TakeWhile(open => open.Final).Count();
        if (finals == 0 || (long)Math.Max(EndMs(_open), _spokeMs) + HoldMs > nowMs) return;
        // What is still spoken stays open; what ended before it has waited long enough.
        var growing = _open[finals..];
        _open.RemoveRange(finals, growing.Count);
        Decide(Tail.Closed, leaves);
        _open.AddRange(growing);
    }

    private void Decide(Tail tail, Action<UtteranceUpdate> leaves)
    {
        List<Token> tokens = [.. _open.SelectMany(update => update.Words).Select(Token.Of)];
        var ids = _open.Select(update => update.UtteranceId).ToHashSet();
        mentions.Replace(ids, tokens, _open);
        var settled = tail == Tail.Growing ? tokens.Count - _open[^1].Words.Length + _open[^1].Settled : tokens.Count;
        var marks = Judge.All(tokens, settled, mentions.Before(ids, tokens.Count > 0 ? tokens[0].FromMs : 0), tail);
        mentions.Withheld(_open[^1].UtteranceId, tokens, marks);

        var (from, decided) = (0, true);
        var updates = _open.ToArray();
        foreach (var update in updates)
        {
            var own = marks.AsSpan(from, update.Words.Length);
            from += update.Words.Length;
            var redacted = Redacted.Of(update, own);
            // What goes on in an utterance that is still spoken is judged together with it.
            var goesOn = tail == Tail.Growing && from > 0 && from < marks.Length && marks[from - 1].Kind is not null && marks[from] != Mark.Clear;
            decided &= redacted.Final && !goesOn;
            if (decided)
            {
                _open.RemoveAt(0);
                _decidedId = update.UtteranceId;
                _sent.Remove(update.UtteranceId);
                leaves(redacted);
            }
            else if (IsNews(redacted = Undecided(redacted))) leaves(_sent[update.UtteranceId] = redacted);
        }
    }

    /// <summary>What was withheld at the end may yet turn out to be something else: [number], then [phone].</summary>
    private static UtteranceUpdate Undecided(UtteranceUpdate update) =>
        update with { Final = false, Settled = Math.Min(update.Settled, update.Words is [.., { Text: ['[', ..] }] ? update.Words.Length - 1 : update.Words.Length) };

    private bool IsNews(UtteranceUpdate update) =>
        _sent.TryGetValue(update.UtteranceId, out var sent)
            ? update.Settled != sent.Settled || !update.Words.AsSpan().SequenceEqual(sent.Words)
            : update.Words.Length > 0;

    private static int EndMs(List<UtteranceUpdate> updates) => updates.Max(update => update.Words.Length == 0 ? 0 : update.Words[^1].ToMs);
}

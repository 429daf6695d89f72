using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Redact;

/// <summary>Writes an update as it may leave.</summary>
internal static class Redacted
{
    /// <summary>What follows may still make a part of something of so many words before it: "info" before "dot" or "at".</summary>
    private const int Behind = 2;

    /// <summary>
    /// The update up to the first word that is not decided; each stretch of withheld words is one word, such as "[card]", with
    /// the time of all of them. Final only where all is decided.
    /// </summary>
    public static UtteranceUpdate Of(UtteranceUpdate update, ReadOnlySpan<Mark> marks)
    {
        var (words, settled) = (new List<Word>(update.Words.Length), 0);
        var sure = update.Final ? marks.Length : update.Settled - Behind;
        var end = marks.IndexOf(Mark.Pending) is var pending and >= 0 ? pending : marks.Length;
        for (var i = 0; i < end;)
        {
            var next = i + 1;
            if (marks[i].Kind is { } kind)
            {
                while (next < end && marks[next] == marks[i]) next++;
                var probability = 1f;
                for (var k = i; k < next; k++) probability = Math.Min(probability, update.Words[k].Probability);
                words.Add(new Word($"[{Name(kind)}]", update.Words[i].FromMs, update.Words[next - 1].ToMs, probability));
                // A stretch with nothing settled after it may still grow.
                if (next < Math.Min(end, sure)) settled = words.Count;
            }
            else
            {
                words.Add(update.Words[i]);
                if (next <= sure) settled = words.Count;
            }

            i = next;
        }

        var final = update.Final && end == marks.Length;
        return update with { Words = [.. words], Settled = final ? words.Count : settled, Final = final };
    }

    private static string Name(WithheldKind kind) => kind switch
    {
        WithheldKind.Card => "card",
        WithheldKind.Code => "code",
        WithheldKind.Account => "account",
        WithheldKind.Social => "social",
        WithheldKind.Phone => "phone",
        WithheldKind.Email => "email",
        _ => "number",
    };
}

/// <summary>What becomes of one word.</summary>
/// <param name="Kind">Withheld as this, or null.</param>
/// <param name="IsPending">True: not clear yet.</param>
internal readonly record struct Mark(WithheldKind? Kind, bool IsPending)
{
    /// <summary>May leave.</summary>
    public static readonly Mark Clear;

    /// <summary>Kept back until more is heard.</summary>
    public static readonly Mark Pending = new(null, true);

    /// <summary>Never leaves.</summary>
    public static Mark As(WithheldKind kind) => new(kind, false);
}

/// <summary>How far what is being judged may still go on.</summary>
internal enum Tail
{
    /// <summary>The speaker goes on.</summary>
    Growing,

    /// <summary>The utterance is over; the next may continue a number or an address.</summary>
    Ended,

    /// <summary>Nothing will follow: decide.</summary>
    Closed,
}

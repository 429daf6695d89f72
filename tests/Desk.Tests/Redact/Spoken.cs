using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Redact;
using LiveEmpathy.Desk.Transcribe;

namespace LiveEmpathy.Desk.Tests.Redact;

/// <summary>How a recogniser tells of a case.</summary>
public enum Manner
{
    /// <summary>Whole utterances, as they end.</summary>
    Whole,

    /// <summary>Partial text after each word.</summary>
    Growing,

    /// <summary>The last word of a partial text is misheard, and put right with the next.</summary>
    Revised,
}

/// <summary>A case of the corpus as it is spoken: its words one by one, and all that leaves the desk of it.</summary>
internal sealed class Spoken(Case spoken, Manner manner) : IWordSource
{
    private readonly Queue<(int AtMs, UtteranceUpdate Update)> _due = new(spoken.Said.SelectMany(update => Tell(update, manner)));

    /// <summary>All updates that leave the desk, in order.</summary>
    public static List<UtteranceUpdate> Leaves(Case spoken, Manner manner)
    {
        var (words, left) = (new RedactedWords(new Spoken(spoken, manner)), new List<UtteranceUpdate>());
        var endMs = spoken.Said[^1].Words[^1].ToMs + 1000;
        for (var now = 0; now <= endMs; now += 100)
        {
            words.Hear(Speaks(spoken, Leg.Agent, now), Speaks(spoken, Leg.Customer, now));
            while (words.TryNext(now, out var update)) left.Add(update);
        }

        while (words.TryNext(int.MaxValue, out var update)) left.Add(update);
        return left;
    }

    private static bool Speaks(Case spoken, Leg leg, int nowMs) =>
        spoken.Said.Any(said => said.Leg == leg && said.Words[0].FromMs <= nowMs && nowMs < said.Words[^1].ToMs);

    public bool TryNext(int nowMs, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out UtteranceUpdate? update)
    {
        update = _due.TryPeek(out var next) && next.AtMs <= nowMs ? _due.Dequeue().Update : null;
        return update is not null;
    }

    private static IEnumerable<(int, UtteranceUpdate)> Tell(UtteranceUpdate final, Manner manner)
    {
        for (var heard = 1; manner != Manner.Whole && heard <= final.Words.Length; heard++)
        {
            var words = final.Words[..heard];
            if (manner == Manner.Revised) words[^1] = words[^1] with { Text = "mumble" };
            yield return (words[^1].ToMs, final with { Words = words, Settled = heard - 1, Final = false });
        }

        yield return (final.Words[^1].ToMs + 300, final);
    }
}

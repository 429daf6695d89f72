using System.Diagnostics.CodeAnalysis;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Transcribe.Captions;

/// <summary>
/// Gives the captions of a recording as a live transcriber would: partial text each second while a cue goes on, with the
/// words of the pass before settled, and the final text shortly after its end.
/// <code>
/// cue        |we hear| you and| will help|
/// partial 1          .we hear            .            settled 0
/// partial 2          .        .we hear you and        settled 2
/// final                                  .  .all      settled 5
/// </code>
/// </summary>
public sealed class CaptionReplay : IWordSource
{
    /// <summary>Time between two partial texts, ms.</summary>
    public const int PartialEveryMs = 1000;

    /// <summary>Time from the end of a cue to its final text, ms.</summary>
    public const int FinalAfterMs = 400;

    private readonly (int DueMs, UtteranceUpdate Update)[] _updates;
    private int _next;

    /// <summary>A replay from the start.</summary>
    /// <param name="captions">The cues, by their begin.</param>
    /// <param name="endMs">Length of the recording, ms; cues that begin later are left out.</param>
    public CaptionReplay(IReadOnlyList<Caption> captions, int endMs)
    {
        ArgumentNullException.ThrowIfNull(captions);
        _updates = [.. captions
            .Where(caption => caption.FromMs < endMs)
            .SelectMany((caption, i) => Updates(Clip(caption, endMs), id: i + 1))
            .OrderBy(update => update.DueMs)];
    }

    /// <inheritdoc/>
    public bool TryNext(int nowMs, [NotNullWhen(true)] out UtteranceUpdate? update)
    {
        update = _next < _updates.Length && _updates[_next].DueMs <= nowMs ? _updates[_next++].Update : null;
        return update is not null;
    }

    private static IEnumerable<(int DueMs, UtteranceUpdate Update)> Updates(Caption caption, int id)
    {
        var settled = 0;
        for (var due = caption.FromMs + PartialEveryMs; due < caption.ToMs; due += PartialEveryMs)
        {
            var heard = caption.Words.Count(word => word.ToMs <= due);
            if (heard > settled) yield return (due, new(caption.Leg, id, caption.Words[..heard], settled, Final: false));
            settled = heard;
        }

        yield return (caption.ToMs + FinalAfterMs, new(caption.Leg, id, caption.Words, caption.Words.Length, Final: true));
    }

    private static Caption Clip(Caption caption, int endMs) => caption.ToMs <= endMs ? caption : caption with
    {
        ToMs = endMs,
        Words = [.. caption.Words.Select(word => word with { FromMs = Math.Min(word.FromMs, endMs), ToMs = Math.Min(word.ToMs, endMs) })],
    };
}

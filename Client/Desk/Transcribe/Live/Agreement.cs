using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Transcribe.Live;

/// <summary>
/// Decides which words of a growing utterance will not change any more: those on which two passes in a row agree
/// (LocalAgreement-2: Machacek et al. 2023, "Turning Whisper into real-time transcription system").
/// </summary>
public sealed class Agreement
{
    private readonly List<Word> _settled = [];
    private Word[] _before = [];

    /// <summary>Stream time up to which the last pass has heard, ms.</summary>
    public int HeardToMs { get; set; }

    /// <summary>The settled words.</summary>
    public IReadOnlyList<Word> Settled => _settled;

    /// <summary>Takes a pass over the utterance so far.</summary>
    /// <returns>All words: the settled ones, then the rest of the pass.</returns>
    public Word[] Take(IReadOnlyList<Word> pass)
    {
        var rest = Rest(pass);
        var agreed = 0;
        while (agreed < rest.Length && agreed < _before.Length && Same(rest[agreed].Text, _before[agreed].Text)) agreed++;
        _settled.AddRange(rest[..agreed]);
        _before = rest[agreed..];
        return [.. _settled, .. _before];
    }

    /// <summary>All words with a pass that settles nothing: it comes so soon after another that they may share a mistake.</summary>
    public Word[] Show(IReadOnlyList<Word> pass) => [.. _settled, .. Rest(pass)];

    /// <summary>Takes the pass over the whole utterance: nothing changes after it.</summary>
    public Word[] Finish(IReadOnlyList<Word> pass) => Show(pass);

    /// <summary>The words of a pass after the settled ones: by their number where the pass begins with them, else by their time.</summary>
    private Word[] Rest(IReadOnlyList<Word> pass)
    {
        var same = 0;
        while (same < _settled.Count && same < pass.Count && Same(pass[same].Text, _settled[same].Text)) same++;
        if (same == _settled.Count) return [.. pass.Skip(same)];
        var endMs = _settled[^1].ToMs;
        return [.. pass.Where(word => (word.FromMs + word.ToMs) / 2 >= endMs).Select(word => word with { FromMs = Math.Max(word.FromMs, endMs) })];
    }

    private static bool Same(string a, string b) => Bare(a).Equals(Bare(b), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(string word) => word.AsSpan().Trim(" .,;:?!\"'-…");
}

using LiveEmpathy.Contracts;

namespace LiveEmpathy.Playbook;

/// <summary>English words as rules read them; see <see cref="Spelling"/>.</summary>
public static class PlainWords
{
    /// <summary>The plain words of an English utterance.</summary>
    public static List<PlainWord> Of(ReadOnlySpan<Word> words) => Spelling.English.Of(words);

    /// <summary>The plain words of an English text.</summary>
    public static List<PlainWord> Of(string text) => Spelling.English.Of(text);
}

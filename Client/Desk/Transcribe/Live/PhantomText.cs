using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Redact;

namespace LiveEmpathy.Desk.Transcribe.Live;

/// <summary>Takes out what a recogniser invents: descriptions of sounds, subtitles' last lines, loops, more words than anybody can say.</summary>
public static class PhantomText
{
    private const int FastestWordsPerSecond = 8;
    private const float Unsure = 0.25f;
    private const int LongestLoop = 4;
    private const int Repeats = 4;
    private const int ShortMs = 300;

    private static readonly HashSet<string> Always = new(
        ["thanks for watching", "thank you for watching", "please subscribe", "subscribe to my channel", "see you next time", "see you in the next video",
            "subtitles by the amara.org community", "transcribed by otter.ai", "thank you very much for watching"], StringComparer.Ordinal);

    private static readonly HashSet<string> OnLittleVoice = new(["thank you", "thanks", "you", "bye", "okay", "so", "the", "i'm sorry", "oh"], StringComparer.Ordinal);

    /// <summary>What is left of a text.</summary>
    /// <param name="words">The words as recognised.</param>
    /// <param name="voicedMs">How much speech they come from, ms.</param>
    public static Word[] Remove(IEnumerable<Word> words, int voicedMs)
    {
        var heard = words.Where(word => !IsSound(word.Text)).ToList();
        Unloop(heard);
        if (heard.Count == 0 || heard.Average(word => word.Probability) < Unsure) return [];
        if (heard.Count > 2 + (voicedMs * FastestWordsPerSecond / 1000)) return [];
        var text = string.Join(' ', heard.Select(word => Figures.Bare(word.Text).ToLowerInvariant()));
        return Always.Contains(text) || (voicedMs < ShortMs && OnLittleVoice.Contains(text)) ? [] : [.. heard];
    }

    private static bool IsSound(string word) =>
        word.Trim() is "" or "♪" or "♫" or ['[', ..] or [.., ']'] or ['(', ..] or [.., ')'] or ['*', ..] or [.., '*'] or "-" or "..." or "…";

    /// <summary>Figures are repeated in earnest ("one one one one"); other words said four times in a row are a loop: once is kept.</summary>
    private static void Unloop(List<Word> words)
    {
        for (var length = 1; length <= LongestLoop; length++)
        {
            for (var from = 0; from + (length * Repeats) <= words.Count; from++)
            {
                var times = 1;
                while (Repeated(words, from, length, times)) times++;
                if (times < Repeats || words.Skip(from).Take(length).All(word => Token.Of(word).IsNumber)) continue;
                words.RemoveRange(from + length, length * (times - 1));
            }
        }
    }

    private static bool Repeated(List<Word> words, int from, int length, int times)
    {
        var next = from + (length * times);
        if (next + length > words.Count) return false;
        for (var i = 0; i < length; i++)
        {
            if (!Figures.Bare(words[from + i].Text).Equals(Figures.Bare(words[next + i].Text), StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}

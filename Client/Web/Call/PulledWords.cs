using System.Text;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Look;

namespace LiveEmpathy.Web.Call;

/// <summary>A line in pieces: the words that pulled its sentiment, each with its share, and what lies between them.</summary>
public static class PulledWords
{
    /// <summary>A word that moved the sentiment by less than this is not worth a look.</summary>
    private const float Least = .15f;

    /// <summary>The pieces in order; together they are the text, with one space between words.</summary>
    public static IEnumerable<(string Text, float Share)> Pieces(TranscriptLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (Strongest(line).Count == 0) return [(line.Text, 0)];
        return Split(line);
    }

    /// <summary>The words that pulled one way, strongest first: "nobody −1.2, bell −0.4"; "" where none did.</summary>
    public static string Said(TranscriptLine line, bool up)
    {
        ArgumentNullException.ThrowIfNull(line);
        var words = Words(line);
        return string.Join(", ", Strongest(line).Where(p => p.Share > 0 == up).Select(p => $"{words[p.Word].Trim('.', ',', '?', '!', '…')} {Figures.Signed(p.Share)}"));
    }

    private static IEnumerable<(string Text, float Share)> Split(TranscriptLine line)
    {
        var (words, shares, between) = (Words(line), Strongest(line).ToDictionary(p => p.Word, p => p.Share), new StringBuilder());
        for (var i = 0; i < words.Length; i++)
        {
            if (!shares.TryGetValue(i, out var share))
            {
                between.Append(words[i]).Append(' ');
                continue;
            }
            if (between.Length > 0) yield return ($"{between}", 0);
            between.Clear().Append(' ');
            yield return (words[i], share);
        }
        yield return ($"{between}".TrimEnd(), 0);
    }

    private static string[] Words(TranscriptLine line) => line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static List<WordPull> Strongest(TranscriptLine line)
    {
        var words = Words(line).Length;
        return [.. (line.Pulls ?? []).Where(p => MathF.Abs(p.Share) >= Least && p.Word >= 0 && p.Word < words)];
    }
}

using System.Globalization;
using System.Text;

namespace LiveEmpathy.Bench.Synthesis;

/// <summary>
/// Writes WebVTT: one cue a line, its id the line's number in the script, with the speaker as voice tag and a timestamp before
/// each word; where a pause follows a word, a timestamp says when the word ends.
/// </summary>
public static class CaptionFile
{
    private const int PauseMs = 50;

    public static void Write(string path, IEnumerable<PlacedLine> lines)
    {
        var text = new StringBuilder("WEBVTT\n");
        foreach (var line in lines.OrderBy(l => l.FromMs))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{line.Number}\n{Stamp(line.FromMs + line.Spoken.Words[0].FromMs)} --> {Stamp(line.ToMs)}\n<v {line.Line.Leg}>");
            for (int i = 0; i < line.Spoken.Words.Count; i++)
            {
                var word = line.Spoken.Words[i];
                if (i > 0) text.Append(CultureInfo.InvariantCulture, $" <{Stamp(line.FromMs + word.FromMs)}>");
                text.Append(word.Text.Replace("&", "&amp;", StringComparison.Ordinal));
                if (i + 1 < line.Spoken.Words.Count && line.Spoken.Words[i + 1].FromMs - word.ToMs >= PauseMs)
                    text.Append(CultureInfo.InvariantCulture, $"<{Stamp(line.FromMs + word.ToMs)}>");
            }
            text.Append('\n');
        }
        File.WriteAllText(path, text.ToString());
    }

    private static string Stamp(int ms) => TimeSpan.FromMilliseconds(ms).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}

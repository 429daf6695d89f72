
namespace LiveEmpathy.Desk.Transcribe.Captions;

/// <summary>
/// Reads caption files: WebVTT (W3C) whose cues name their speaker by a voice tag, <c>&lt;v Agent&gt;</c> or <c>&lt;v Customer&gt;</c>.
/// Timestamps inside a cue give the times of its words; without them the words are spread over the cue by their syllables.
/// </summary>
public static class WebVtt
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <returns>The cues by their begin.</returns>
    /// <exception cref="FormatException">Not WebVTT, or broken: says the line and the reason, never the words.</exception>
    public static IReadOnlyList<Caption> Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (!IsHeader(lines[0])) throw Bad(name, 0, "a caption file begins with the word WEBVTT");

        var captions = new List<Caption>();
        var at = SkipBlock(lines, 0);
        while (at < lines.Length)
        {
            var end = SkipBlock(lines, at);
            if (end > at && !IsComment(lines[at])) captions.Add(ReadCue(lines, at, end, name));
            at = end + 1;
        }

        return [.. captions.OrderBy(caption => caption.FromMs)];
    }

    private static Caption ReadCue(string[] lines, int at, int end, string name)
    {
        if (!lines[at].Contains("-->", StringComparison.Ordinal)) at++;
        if (at >= end || !lines[at].Contains("-->", StringComparison.Ordinal))
            throw Bad(name, at - 1, "expected the times of a cue, such as 00:01.000 --> 00:04.000");

        var times = lines[at].Split("-->", 2, StringSplitOptions.TrimEntries);
        var to = times[1].Split([' ', '\t'], 2)[0];
        if (!VttTime.TryParse(times[0], out var fromMs) || !VttTime.TryParse(to, out var toMs))
            throw Bad(name, at, "a time is written as 00:01.000 or 00:00:01.000");
        if (toMs <= fromMs) throw Bad(name, at, "the cue ends before it begins");

        var payload = new CuePayload(fromMs, toMs);
        for (var line = at + 1; line < end; line++)
        {
            if (payload.Read(lines[line]) is { } reason) throw Bad(name, line, reason);
        }

        if (payload.Leg is not { } leg) throw Bad(name, at, "the cue does not say who speaks: begin its text with <v Agent> or <v Customer>");
        var words = payload.Words();
        return words.Length > 0 ? new Caption(leg, fromMs, toMs, words) : throw Bad(name, at, "the cue has no words");
    }

    /// <summary>The first empty line from here on: where a block ends.</summary>
    private static int SkipBlock(string[] lines, int at)
    {
        while (at < lines.Length && lines[at].Length > 0) at++;
        return at;
    }

    private static bool IsHeader(string line) => line == "WEBVTT" || line.StartsWith("WEBVTT ", StringComparison.Ordinal) || line.StartsWith("WEBVTT\t", StringComparison.Ordinal);

    private static bool IsComment(string line) => line.Split([' ', '\t'], 2)[0] is "NOTE" or "STYLE" or "REGION" && !line.Contains("-->", StringComparison.Ordinal);

    private static FormatException Bad(string name, int line, string reason) => new($"{name}, line {line + 1}: {reason}.");
}

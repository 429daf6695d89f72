using System.Globalization;

namespace LiveEmpathy.Desk.Transcribe.Captions;

/// <summary>A WebVTT timestamp: <c>mm:ss.ttt</c> or <c>hh:mm:ss.ttt</c>.</summary>
internal static class VttTime
{
    private static readonly string[] Forms = [@"mm\:ss\.fff", @"h\:mm\:ss\.fff", @"hh\:mm\:ss\.fff"];

    /// <summary>Reads one, as ms.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int ms)
    {
        var good = TimeSpan.TryParseExact(text, Forms, CultureInfo.InvariantCulture, out var time);
        ms = (int)time.TotalMilliseconds;
        return good;
    }
}

using System.Globalization;

namespace LiveEmpathy.Web.Look;

/// <summary>How figures are written: one way on all screens.</summary>
public static class Figures
{
    /// <summary>What stands where nothing is known yet.</summary>
    public const string None = "–";

    /// <summary>Between whole and tenths: a point, or a comma where the language has it so.</summary>
    public static char Point => CultureInfo.CurrentUICulture.Name == "de" ? ',' : '.';

    /// <summary>"3:42", "1:03:42".</summary>
    public static string Clock(int ms)
    {
        var s = Math.Max(0, ms) / 1000;
        return s < 3600 ? $"{s / 60}:{s % 60:00}" : $"{s / 3600}:{s / 60 % 60:00}:{s % 60:00}";
    }

    /// <summary>"+1.2", "−3.4", "0.0".</summary>
    public static string Signed(float? value) =>
        value is not { } v ? None : MathF.Abs(v) < .05f ? One(0) : (v < 0 ? "−" : "+") + One(MathF.Abs(v));

    /// <summary>"1.2".</summary>
    public static string One(float value) => value.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', Point);

    /// <summary>"214".</summary>
    public static string Whole(float? value) => value is { } v ? MathF.Round(v).ToString("0", CultureInfo.InvariantCulture) : None;

    /// <summary>"62 %", with a no-break space.</summary>
    public static string Percent(float? share) => share is { } s ? $"{Whole(s * 100)}\u00a0%" : None;

    /// <summary>"4.2 s".</summary>
    public static string Seconds(int ms) => $"{One(ms / 1000f)}\u00a0s";

    /// <summary>How long ago, in one word: "8 s", "3 min", "2 h".</summary>
    public static string Ago(TimeSpan age)
    {
        var s = Math.Max(0, (long)age.TotalSeconds);
        return s < 60 ? $"{s}\u00a0s" : s < 3600 ? $"{s / 60}\u00a0min" : $"{s / 3600}\u00a0h";
    }

    /// <summary>A time of day where the viewer is: "14:03:22".</summary>
    public static string TimeOfDay(DateTimeOffset at, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
    }
}

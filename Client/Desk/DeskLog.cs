using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk;

/// <summary>Log lines of the desk as a whole. No speech, no names.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(20, LogLevel.Warning, "{Why}")]
    public static partial void Refused(this ILogger log, string why);

    [LoggerMessage(21, LogLevel.Information, "Words: {Words}")]
    public static partial void Words(this ILogger log, string words);

    [LoggerMessage(22, LogLevel.Warning, "Audio: {Why}. Trying again each second")]
    public static partial void DeviceGone(this ILogger log, string why);

    [LoggerMessage(23, LogLevel.Information, "Audio: both devices are heard")]
    public static partial void DeviceBack(this ILogger log);

    [LoggerMessage(24, LogLevel.Information, "Secure pause: {IsOn}")]
    public static partial void Pause(this ILogger log, bool isOn);
}

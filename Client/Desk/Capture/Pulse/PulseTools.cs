using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace LiveEmpathy.Desk.Capture.Pulse;

/// <summary>The command line tools of PulseAudio; PipeWire answers them too.</summary>
internal static class PulseTools
{
    /// <summary>The sources that can be heard.</summary>
    /// <exception cref="IOException">There is no sound server, or its tools are not installed.</exception>
    public static async Task<IReadOnlyList<AudioDevice>> ListAsync(CancellationToken cancel)
    {
        using var pactl = Start("pactl", "--format=json", "list", "sources");
        var text = await pactl.StandardOutput.ReadToEndAsync(cancel).ConfigureAwait(false);
        if (text.Trim().Length == 0) throw new IOException($"The sound server does not answer: {await WhyAsync(pactl).ConfigureAwait(false)}");
        using var sources = JsonDocument.Parse(text);
        return [.. sources.RootElement.EnumerateArray().Select(source => new AudioDevice(
            source.GetProperty("name").GetString()!,
            source.GetProperty("description").GetString()!,
            source.GetProperty("name").GetString()!.EndsWith(".monitor", StringComparison.Ordinal)))];
    }

    public static Process Start(string tool, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            throw new IOException($"{tool} is not installed: install the package pulseaudio-utils.");
        }
    }

    public static ValueTask<int> ReadAsync(Process from, Memory<byte> to, CancellationToken cancel) => from.StandardOutput.BaseStream.ReadAsync(to, cancel);

    public static async Task<string> WhyAsync(Process ended)
    {
        var lines = (await ended.StandardError.ReadToEndAsync().ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 0 ? lines[^1] : "it ended without a word";
    }

    public static void End(Process process)
    {
        if (!process.HasExited) process.Kill();
    }
}

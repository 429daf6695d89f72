using System.Diagnostics;

namespace LiveEmpathy.Desk.Tests.Capture;

/// <summary>A real PulseAudio daemon of the test's own with two null sinks, which stand in for a headset.</summary>
internal sealed class SoundServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk-pulse-");
    private readonly Process _daemon;

    private SoundServer()
    {
        var socket = Path.Combine(_folder.FullName, "native");
        Environment.SetEnvironmentVariable("PULSE_SERVER", "unix:" + socket);
        var start = new ProcessStartInfo("pulseaudio",
        [
            "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disallow-exit", "--realtime=no",
            "-L", "module-null-sink sink_name=agent sink_properties=device.description=Desk-Microphone",
            "-L", "module-null-sink sink_name=caller sink_properties=device.description=Headset",
            "-L", $"module-native-protocol-unix auth-anonymous=1 socket={socket}",
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var name in (string[])["HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH"]) start.Environment[name] = _folder.FullName;
        start.Environment.Remove("PULSE_SERVER");
        _daemon = Process.Start(start)!;
        _daemon.BeginErrorReadLine();
        _daemon.BeginOutputReadLine();
    }

    public static async Task<SoundServer> StartAsync()
    {
        var server = new SoundServer();
        // The daemon says nothing when it is ready.
        for (var left = 100; left > 0 && await RunAsync("pactl", "info") != 0; left--) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        return server;
    }

    /// <summary>Plays a WAV file to a sink; ends with it.</summary>
    public static Task<int> PlayAsync(string sink, string wav) => RunAsync("paplay", "-d", sink, wav);

    /// <summary>Takes a sink away, as when a headset is unplugged, or gives it back.</summary>
    public static Task<int> PactlAsync(params string[] arguments) => RunAsync("pactl", arguments);

    public async ValueTask DisposeAsync()
    {
        _daemon.Kill();
        await _daemon.WaitForExitAsync();
        _daemon.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task<int> RunAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

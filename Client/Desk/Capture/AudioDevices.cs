using LiveEmpathy.Desk.Capture.Pulse;
#if AUDIO_PACKAGES
using LiveEmpathy.Desk.Capture.Wasapi;
#endif
#if ALSA_PACKAGE
using LiveEmpathy.Desk.Capture.Alsa;
#endif

namespace LiveEmpathy.Desk.Capture;

/// <summary>A device that can be heard.</summary>
/// <param name="Id">Its name for the sound system.</param>
/// <param name="Name">Its name for a person.</param>
/// <param name="IsLoopback">True: hears what is played, the customer; false: a microphone, the agent.</param>
public sealed record AudioDevice(string Id, string Name, bool IsLoopback);

/// <summary>The devices of this machine: WASAPI on Windows, PulseAudio or PipeWire elsewhere, ALSA where it is named.</summary>
public static class AudioDevices
{
    /// <summary>Before the name of a program whose sound is to be heard.</summary>
    private const string Program = "program:";

    /// <summary>All of them.</summary>
    /// <exception cref="DeskException">There is no sound system to ask.</exception>
    public static async Task<IReadOnlyList<AudioDevice>> ListAsync(CancellationToken cancel)
    {
        try
        {
#if AUDIO_PACKAGES
            if (OperatingSystem.IsWindows()) return WasapiDevices.List();
#endif
#if ALSA_PACKAGE
            if (OperatingSystem.IsLinux()) return [.. await PulseOrNoneAsync(cancel).ConfigureAwait(false), .. AlsaSource.List()];
#endif
            return await PulseTools.ListAsync(cancel).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            throw new DeskException(DeskExit.NoDevice, failure.Message);
        }
    }

    /// <summary>The device that a person named: its whole name or any part of it; null: the default.</summary>
    /// <exception cref="DeskException">None has that name, or several do.</exception>
    public static async Task<IAudioSource> OpenAsync(string? name, bool isLoopback, TimeProvider time, CancellationToken cancel)
    {
        if (name?.StartsWith(Program, StringComparison.OrdinalIgnoreCase) == true)
        {
#if AUDIO_PACKAGES
            if (isLoopback && OperatingSystem.IsWindowsVersionAtLeast(10, 0, 19041)) return new WasapiSource(null, isLoopback: true, name[Program.Length..]);
#endif
            throw NoProgram(name, isLoopback);
        }

#if ALSA_PACKAGE
        if (name?.StartsWith(AlsaSource.Prefix, StringComparison.OrdinalIgnoreCase) == true && OperatingSystem.IsLinux()) return new AlsaSource(name[AlsaSource.Prefix.Length..], time);
#endif
        var device = name is null ? null : Choose(await ListAsync(cancel).ConfigureAwait(false), name, isLoopback);
#if AUDIO_PACKAGES
        if (OperatingSystem.IsWindows()) return new WasapiSource(device, isLoopback);
#endif
        return new ParecSource(device?.Id ?? (isLoopback ? ParecSource.DefaultSpeakers : ParecSource.DefaultMicrophone), time);
    }

#if ALSA_PACKAGE
    private static async Task<IReadOnlyList<AudioDevice>> PulseOrNoneAsync(CancellationToken cancel)
    {
        try
        {
            return await PulseTools.ListAsync(cancel).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return []; // ALSA is what is left
        }
    }
#endif

    private static DeskException NoProgram(string name, bool isLoopback) => new(DeskExit.NoDevice, isLoopback
        ? $"{name}: what a single program plays can be heard on Windows 10 build 19041 or later only. Choose a device."
        : $"{name}: a program can be the customer, not the agent.");

    /// <summary>Finds a device by its name: the exact one, else the only one that has it as a part.</summary>
    internal static AudioDevice Choose(IReadOnlyList<AudioDevice> devices, string name, bool isLoopback)
    {
        if (devices.FirstOrDefault(device => device.Id == name || device.Name == name) is { } exact) return exact;
        var named = devices.Where(device => device.Id.Contains(name, StringComparison.OrdinalIgnoreCase) || device.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (named.Count(device => device.IsLoopback == isLoopback) == 1) named = [named.Single(device => device.IsLoopback == isLoopback)];
        return named switch
        {
            [var only] => only,
            [] => throw new DeskException(DeskExit.NoDevice, $"No audio device is named {name}. The command devices lists those there are."),
            _ => throw new DeskException(DeskExit.NoDevice, $"{named.Length} audio devices are named {name}: write more of the name. The command devices lists them."),
        };
    }
}

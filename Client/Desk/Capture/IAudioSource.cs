namespace LiveEmpathy.Desk.Capture;

/// <summary>A device that hears one leg: PulseAudio through parec, or WASAPI through NAudio.</summary>
public interface IAudioSource
{
    /// <summary>The device, as a person knows it.</summary>
    string Name { get; }

    /// <summary>True where silence is delivered too; a loopback on Windows delivers nothing while nothing plays.</summary>
    bool IsContinuous { get; }

    /// <summary>Hears until cancelled.</summary>
    /// <exception cref="IOException">The device is gone or refuses; says why.</exception>
    IAsyncEnumerable<AudioPacket> ReadAsync(CancellationToken cancel);
}

/// <summary>Some audio of one leg.</summary>
/// <param name="Samples">16 kHz, one channel, -1..1.</param>
/// <param name="At">When its first sample was heard: <see cref="TimeProvider.GetElapsedTime(long)"/> since timestamp zero.</param>
public readonly record struct AudioPacket(float[] Samples, TimeSpan At);

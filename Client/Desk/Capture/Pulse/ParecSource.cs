using System.Runtime.CompilerServices;
using LiveEmpathy.Desk.Capture.Live;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Capture.Pulse;

/// <summary>A PulseAudio or PipeWire source, heard through <c>parec</c> (package pulseaudio-utils).</summary>
/// <param name="device">Name of the source; a sink's monitor hears what is played to it.</param>
/// <param name="time">The clock.</param>
public sealed class ParecSource(string device, TimeProvider time) : IAudioSource
{
    /// <summary>The microphone and the speakers that the desktop has chosen.</summary>
    public const string DefaultMicrophone = "@DEFAULT_SOURCE@", DefaultSpeakers = "@DEFAULT_MONITOR@";

    /// <summary>Audio that parec hands on at a time: each read wakes two processes.</summary>
    private const int ReadMs = 60;

    /// <summary>A second of 16 bits, for a machine that was busy.</summary>
    private const int BufferBytes = 2 * CallVoice.SampleRate;

    public string Name => device;

    public bool IsContinuous => true;

    public async IAsyncEnumerable<AudioPacket> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var parec = PulseTools.Start("parec", $"--device={device}", $"--rate={CallVoice.SampleRate}", "--channels=1", "--format=s16le", "--raw", $"--latency-msec={ReadMs}", "--client-name=LiveEmpathy");
        try
        {
            var (arriving, buffer) = (new ArrivingPcm(time), new byte[BufferBytes]);
            while (true)
            {
                var read = await PulseTools.ReadAsync(parec, buffer, cancel).ConfigureAwait(false);
                if (read == 0) throw new IOException($"{device}: {await PulseTools.WhyAsync(parec).ConfigureAwait(false)}");
                if (arriving.TryTake(buffer.AsSpan(0, read), out var packet)) yield return packet;
            }
        }
        finally
        {
            PulseTools.End(parec);
        }
    }
}

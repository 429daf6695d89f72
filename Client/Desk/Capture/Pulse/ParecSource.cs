using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Capture.Pulse;

/// <summary>A PulseAudio or PipeWire source, heard through <c>parec</c> (package pulseaudio-utils).</summary>
/// <param name="device">Name of the source; a sink's monitor hears what is played to it.</param>
/// <param name="time">The clock.</param>
public sealed class ParecSource(string device, TimeProvider time) : IAudioSource
{
    /// <summary>The microphone and the speakers that the desktop has chosen.</summary>
    public const string DefaultMicrophone = "@DEFAULT_SOURCE@", DefaultSpeakers = "@DEFAULT_MONITOR@";

    private const int SampleBytes = sizeof(short);

    public string Name => device;

    public bool IsContinuous => true;

    public async IAsyncEnumerable<AudioPacket> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var parec = PulseTools.Start("parec", $"--device={device}", $"--rate={CallVoice.SampleRate}", "--channels=1", "--format=s16le", "--raw", "--latency-msec=20", "--client-name=LiveEmpathy");
        try
        {
            var (buffer, rest) = (new byte[CallVoice.SampleRate * SampleBytes], 0);
            while (true)
            {
                var read = await PulseTools.ReadAsync(parec, buffer.AsMemory(rest), cancel).ConfigureAwait(false);
                if (read == 0) throw new IOException($"{device}: {await PulseTools.WhyAsync(parec).ConfigureAwait(false)}");
                var count = (rest + read) / SampleBytes;
                yield return Packet(buffer, count);
                rest = (rest + read) % SampleBytes;
                if (rest > 0) buffer[0] = buffer[count * SampleBytes];
            }
        }
        finally
        {
            PulseTools.End(parec);
        }
    }

    private AudioPacket Packet(byte[] buffer, int count)
    {
        var samples = new float[count];
        for (var i = 0; i < count; i++) samples[i] = BinaryPrimitives.ReadInt16LittleEndian(buffer.AsSpan(i * SampleBytes)) / 32768f;
        return new AudioPacket(samples, time.GetElapsedTime(0) - TimeSpan.FromSeconds((double)count / CallVoice.SampleRate));
    }
}

using System.Buffers.Binary;
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

    private const int SampleBytes = sizeof(short);

    /// <summary>Reads, of 20 ms, until the clock of a device is known.</summary>
    private const int SettlingReads = 10;

    public string Name => device;

    public bool IsContinuous => true;

    public async IAsyncEnumerable<AudioPacket> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var parec = PulseTools.Start("parec", $"--device={device}", $"--rate={CallVoice.SampleRate}", "--channels=1", "--format=s16le", "--raw", "--latency-msec=20", "--client-name=LiveEmpathy");
        try
        {
            var (clock, heard, reads) = (new ArrivalClock(), new List<float>(), 0);
            var (buffer, rest) = (new byte[CallVoice.SampleRate * SampleBytes], 0);
            while (true)
            {
                var read = await PulseTools.ReadAsync(parec, buffer.AsMemory(rest), cancel).ConfigureAwait(false);
                if (read == 0) throw new IOException($"{device}: {await PulseTools.WhyAsync(parec).ConfigureAwait(false)}");
                var count = (rest + read) / SampleBytes;
                Add(heard, buffer, count);
                var end = clock.HeardAt(count, time.GetElapsedTime(0)) + Length(count);
                // The first reads come in a rush or late: they wait until the clock is known.
                if (++reads >= SettlingReads)
                {
                    yield return new AudioPacket([.. heard], end - Length(heard.Count));
                    heard.Clear();
                }

                rest = (rest + read) % SampleBytes;
                if (rest > 0) buffer[0] = buffer[count * SampleBytes];
            }
        }
        finally
        {
            PulseTools.End(parec);
        }
    }

    private static TimeSpan Length(int samples) => TimeSpan.FromSeconds((double)samples / CallVoice.SampleRate);

    private static void Add(List<float> heard, byte[] buffer, int count)
    {
        for (var i = 0; i < count; i++) heard.Add(BinaryPrimitives.ReadInt16LittleEndian(buffer.AsSpan(i * SampleBytes)) / 32768f);
    }
}

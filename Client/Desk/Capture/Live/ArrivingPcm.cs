using System.Buffers.Binary;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Capture.Live;

/// <summary>Makes packets of what a device hands on that tells no times: 16 bits, one channel, 16 kHz. One for each time it is opened.</summary>
/// <param name="time">The clock.</param>
internal sealed class ArrivingPcm(TimeProvider time)
{
    private const int SampleBytes = sizeof(short);

    /// <summary>Reads until the clock of the device is known: the first come in a rush or late.</summary>
    private const int SettlingReads = 5;

    private readonly ArrivalClock _clock = new();
    private readonly List<float> _heard = [];
    private byte? _half;
    private int _reads;

    /// <summary>Takes what has arrived now.</summary>
    /// <param name="bytes">Any number; half a sample waits for the other half.</param>
    /// <param name="packet">All that has not been handed on yet.</param>
    /// <returns>False: not yet.</returns>
    public bool TryTake(ReadOnlySpan<byte> bytes, out AudioPacket packet)
    {
        packet = default;
        var before = _heard.Count;
        if (_half is { } low && bytes.Length > 0)
        {
            _heard.Add((short)(low | (bytes[0] << 8)) / 32768f);
            _half = null;
            bytes = bytes[1..];
        }

        for (var i = 0; i + SampleBytes <= bytes.Length; i += SampleBytes) _heard.Add(BinaryPrimitives.ReadInt16LittleEndian(bytes[i..]) / 32768f);
        if (bytes.Length % SampleBytes > 0) _half = bytes[^1];
        var count = _heard.Count - before;
        if (count == 0) return false;
        var end = _clock.HeardAt(count, time.GetElapsedTime(0)) + Length(count);
        if (++_reads < SettlingReads) return false;
        packet = new AudioPacket([.. _heard], end - Length(_heard.Count));
        _heard.Clear();
        return true;
    }

    private static TimeSpan Length(int samples) => TimeSpan.FromSeconds((double)samples / CallVoice.SampleRate);
}

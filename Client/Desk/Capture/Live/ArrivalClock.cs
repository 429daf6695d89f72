using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Capture.Live;

/// <summary>
/// When a device that tells no times heard its audio. Packets arrive late by chance and never early, so the earliest of late show
/// where the device's clock is; that clock runs a little fast or slow, so the past is forgotten slowly.
/// <code>
/// late by   ..:.|.:..|:.|....   the lower edge counts
/// </code>
/// </summary>
public sealed class ArrivalClock
{
    /// <summary>How fast the past is forgotten: twice what cheap clocks drift.</summary>
    private const double Forget = 100e-6;

    /// <summary>All packets of some time later than this: audio was lost, seconds.</summary>
    private const double LostLate = 0.060, LostFor = 2;

    private double _offset = double.PositiveInfinity;
    private double _lateOffset = double.PositiveInfinity;
    private double _lateFor;
    private long _samples;

    /// <summary>When the first sample of a packet was heard.</summary>
    /// <param name="samples">Its length.</param>
    /// <param name="arrived">When it was all there.</param>
    public TimeSpan HeardAt(int samples, TimeSpan arrived)
    {
        var (from, length) = ((double)_samples / CallVoice.SampleRate, (double)samples / CallVoice.SampleRate);
        var offset = arrived.TotalSeconds - from - length;
        _offset = Math.Min(_offset + (length * Forget), offset);
        Watch(offset, length);
        _samples += samples;
        return TimeSpan.FromSeconds(_offset + from);
    }

    private void Watch(double offset, double length)
    {
        if (offset - _offset < LostLate) (_lateFor, _lateOffset) = (0, double.PositiveInfinity);
        else (_lateFor, _lateOffset) = (_lateFor + length, Math.Min(_lateOffset, offset));
        if (_lateFor > LostFor) (_offset, _lateFor) = (_lateOffset, 0);
    }
}

using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Capture.Live;

/// <summary>
/// Brings two live legs together, 20 ms at a time: a frame is ready when both legs have it, or when one is
/// <see cref="LatestMs"/> late; then that leg is silent. Pure; the caller tells the time.
/// </summary>
/// <param name="start">When stream time zero was.</param>
/// <param name="agentIsContinuous">True where the agent's device delivers silence too.</param>
/// <param name="customerIsContinuous">The same of the customer's.</param>
public sealed class LiveFrames(TimeSpan start, bool agentIsContinuous, bool customerIsContinuous)
{
    /// <summary>How late a leg may be, ms.</summary>
    public const int LatestMs = 200;

    /// <summary>A continuous device that was silent for so long has lost audio, ms.</summary>
    private const int GapMs = 1000;

    private const int FrameMs = 1000 * CallVoice.FrameSamples / CallVoice.SampleRate;

    private readonly LegTimeline _agent = new();
    private readonly LegTimeline _customer = new();
    private int _missingMs;
    private long _nowMs;

    /// <summary>What happened to the stream with the last frame, or null.</summary>
    public NoticeKind? Notice { get; private set; }

    /// <summary>When the next frame is due at the latest.</summary>
    public TimeSpan DueAt => start + TimeSpan.FromMilliseconds(_nowMs + FrameMs + LatestMs);

    /// <summary>A device heard something.</summary>
    public void Push(Leg leg, AudioPacket packet) => (leg == Leg.Agent ? _agent : _customer).Push(packet.Samples, packet.At - start);

    /// <summary>The next frame, where it is ready.</summary>
    public bool TryNext(TimeSpan now, Span<float> agent, Span<float> customer)
    {
        var isReady = Math.Min(_agent.ReadyMs, _customer.ReadyMs) >= _nowMs + FrameMs;
        if (!isReady && now < DueAt) return false;
        var agentThere = _agent.Take(agent);
        var customerThere = _customer.Take(customer);
        _nowMs += FrameMs;
        Watch((agentIsContinuous && !agentThere) || (customerIsContinuous && !customerThere));
        return true;
    }

    private void Watch(bool isMissing)
    {
        var was = _missingMs;
        _missingMs = isMissing ? _missingMs + FrameMs : 0;
        Notice = was < GapMs && _missingMs >= GapMs ? NoticeKind.GapStarts : was >= GapMs && _missingMs == 0 ? NoticeKind.GapEnds : null;
    }
}

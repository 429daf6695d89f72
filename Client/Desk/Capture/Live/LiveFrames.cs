using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Capture.Live;

/// <summary>
/// Brings two live legs together, 20 ms at a time: a frame is ready when both legs have it, or when one is
/// <see cref="LatestMs"/> late; then that leg is silent. Pure; the caller tells the time.
/// <code>
/// clock   ---------|machine sleeps|--------
/// stream  ---------++----------------        time asleep is left out, a gap marks the place
/// </code>
/// </summary>
/// <param name="start">When stream time zero was; later by the time that the machine has slept.</param>
/// <param name="agentIsContinuous">True where the agent's device delivers silence too.</param>
/// <param name="customerIsContinuous">The same of the customer's.</param>
public sealed class LiveFrames(TimeSpan start, bool agentIsContinuous, bool customerIsContinuous)
{
    /// <summary>How late a leg may be, ms.</summary>
    public const int LatestMs = 200;

    /// <summary>A continuous device that was silent for so long has lost audio, ms.</summary>
    private const int GapMs = 1000;

    /// <summary>Nobody has asked for a frame for so long: the machine was asleep.</summary>
    private static readonly TimeSpan Asleep = TimeSpan.FromSeconds(10);

    private const int FrameMs = 1000 * CallVoice.FrameSamples / CallVoice.SampleRate;

    private readonly LegTimeline _agent = new();
    private readonly LegTimeline _customer = new();
    private readonly List<NoticeKind> _notices = [];
    private TimeSpan _start = start;
    private bool _hasSlept;
    private int _missingMs;
    private long _nowMs;

    /// <summary>What happened to the stream with the last frame.</summary>
    public IReadOnlyList<NoticeKind> Notices => _notices;

    /// <summary>True in secure pause: both legs are silent, whatever is pushed.</summary>
    public bool IsPaused { get; set; }

    /// <summary>When the next frame is due at the latest.</summary>
    public TimeSpan DueAt => _start + TimeSpan.FromMilliseconds(_nowMs + FrameMs + LatestMs);

    /// <summary>A device heard something.</summary>
    public void Push(Leg leg, AudioPacket packet)
    {
        WakeUp(packet.At);
        if (!IsPaused) (leg == Leg.Agent ? _agent : _customer).Push(packet.Samples, packet.At - _start);
    }

    /// <summary>The next frame, where it is ready.</summary>
    public bool TryNext(TimeSpan now, Span<float> agent, Span<float> customer)
    {
        WakeUp(now);
        var isReady = Math.Min(_agent.ReadyMs, _customer.ReadyMs) >= _nowMs + FrameMs;
        if (!isReady && now < DueAt) return false;
        var agentThere = _agent.Take(agent);
        var customerThere = _customer.Take(customer);
        _nowMs += FrameMs;
        _notices.Clear();
        if (_hasSlept) _notices.AddRange([NoticeKind.GapStarts, NoticeKind.GapEnds]);
        _hasSlept = false;
        if (IsPaused)
        {
            agent.Clear();
            customer.Clear();
        }

        Watch(!IsPaused && ((agentIsContinuous && !agentThere) || (customerIsContinuous && !customerThere)));
        return true;
    }

    private void Watch(bool isMissing)
    {
        var was = _missingMs;
        _missingMs = isMissing ? _missingMs + FrameMs : 0;
        if (was < GapMs && _missingMs >= GapMs) _notices.Add(NoticeKind.GapStarts);
        if (was >= GapMs && _missingMs == 0) _notices.Add(NoticeKind.GapEnds);
    }

    private void WakeUp(TimeSpan now)
    {
        if (now - DueAt <= Asleep) return;
        _start += now - DueAt;
        _hasSlept = true;
    }
}

using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Voice;

/// <summary>
/// From frames to edges.
/// <code>
/// frames   . . # # # # . . # # # . . . . . . . . . .
/// edges        [start: 3 of 4 frames, backdated]
///                            end: 200 ms without  ^ dated where it was
/// </code>
/// </summary>
internal sealed class SpurtEdges(Leg leg)
{
    private const int FrameMs = 20;
    private const int BridgeMs = 200;
    private const int OnsetFrames = 3;
    private const int LeadMs = 30;
    private const int TailMs = 40;
    private int _run;
    private int _onsetMs;
    private int _lastSpeechMs;

    public bool Speaking { get; private set; }

    /// <summary>Within a spurt: time since the last frame of speech, ms; else 0.</summary>
    public int QuietMs { get; private set; }

    public void Hear(bool speech, int frameStartMs, List<SpeechEdge> edges)
    {
        if (speech)
        {
            if (_run == 0) _onsetMs = frameStartMs;
            _run++;
            _lastSpeechMs = frameStartMs + FrameMs;
            if (!Speaking && _run >= OnsetFrames) Start(edges);
        }
        else if (frameStartMs - _lastSpeechMs >= FrameMs * 2)
        {
            _run = 0;
        }
        QuietMs = Speaking ? frameStartMs + FrameMs - _lastSpeechMs : 0;
        if (QuietMs >= BridgeMs) End(edges);
    }

    public void Finish(List<SpeechEdge> edges)
    {
        if (Speaking) End(edges);
    }

    private void Start(List<SpeechEdge> edges)
    {
        Speaking = true;
        edges.Add(new SpeechEdge(leg, Math.Max(0, _onsetMs - LeadMs), Starts: true));
    }

    private void End(List<SpeechEdge> edges)
    {
        Speaking = false;
        (_run, QuietMs) = (0, 0);
        edges.Add(new SpeechEdge(leg, _lastSpeechMs + TailMs, Starts: false));
    }
}

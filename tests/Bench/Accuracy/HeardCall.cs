using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Turns;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>A two-channel recording as the desk's voice analysis hears it.</summary>
public sealed class HeardCall
{
    private const int FrameMs = 20;

    private HeardCall(List<SpeechEdge> edges, List<VoicePoint> points, float[][] scores) => (Edges, Points, Scores) = (edges, points, scores);

    /// <summary>All edges, in the order in which they were found.</summary>
    public List<SpeechEdge> Edges { get; }

    /// <summary>How both spoke, 100 ms at a time.</summary>
    public List<VoicePoint> Points { get; }

    /// <summary>How much each 20 ms frame of each leg speaks for speech.</summary>
    public float[][] Scores { get; }

    /// <summary>Length, ms.</summary>
    public int LengthMs => Scores[0].Length * FrameMs;

    /// <summary>Hears both legs (16 kHz); a leg that is missing is silent.</summary>
    public static HeardCall Of(float[] agent, float[]? customer)
    {
        var voice = new CallVoice();
        var frames = agent.Length / CallVoice.FrameSamples;
        var silence = new float[CallVoice.FrameSamples];
        var (edges, points, scores) = (new List<SpeechEdge>(), new List<VoicePoint>(), new[] { new float[frames], new float[frames] });
        for (var f = 0; f < frames; f++)
        {
            var at = f * CallVoice.FrameSamples;
            voice.Push(agent.AsSpan(at, CallVoice.FrameSamples), customer is null ? silence : customer.AsSpan(at, CallVoice.FrameSamples));
            edges.AddRange(voice.Edges);
            points.AddRange(voice.Points);
            (scores[0][f], scores[1][f]) = (voice.SpeechScore(Leg.Agent), voice.SpeechScore(Leg.Customer));
        }
        voice.Finish();
        edges.AddRange(voice.Edges);
        points.AddRange(voice.Points);
        return new HeardCall(edges, points, scores);
    }

    /// <summary>Talk spurts of a leg.</summary>
    public List<TalkSpurt> Spurts(Leg leg)
    {
        var spurts = new List<TalkSpurt>();
        foreach (var edge in Edges.Where(e => e.Leg == leg))
        {
            if (edge.Starts) spurts.Add(new TalkSpurt(leg, edge.AtMs, edge.AtMs, Open: true));
            else spurts[^1] = spurts[^1] with { ToMs = edge.AtMs, Open = false };
        }
        return spurts;
    }
}

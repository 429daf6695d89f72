using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Labelled speech and words as the messages that a desk would have sent of them.</summary>
public static class DeskMessages
{
    private const int BatchMs = 400;
    private const int BridgeMs = 200;

    /// <summary>Talk spurts of one leg from pieces of speech: pauses under 200 ms are bridged.</summary>
    public static IEnumerable<TalkSpurt> Spurts(Leg leg, IEnumerable<(int FromMs, int ToMs)> speech)
    {
        TalkSpurt? open = null;
        foreach (var (from, to) in speech.OrderBy(s => s.FromMs))
        {
            if (open is { } o && from - o.ToMs < BridgeMs) open = o with { ToMs = Math.Max(o.ToMs, to) };
            else
            {
                if (open is { } done) yield return done;
                open = new TalkSpurt(leg, from, to, false);
            }
        }
        if (open is { } last) yield return last;
    }

    /// <summary>Messages of 400 ms each; an utterance comes as its last word ends.</summary>
    public static IEnumerable<UplinkMessage> Of(IEnumerable<TalkSpurt> spurts, VoicePoint[] points, UtteranceUpdate[] utterances, int lengthMs)
    {
        var edges = spurts.SelectMany(s => new[] { new SpeechEdge(s.Leg, s.FromMs, true), new SpeechEdge(s.Leg, s.ToMs, false) })
            .OrderBy(e => e.AtMs).ThenBy(e => e.Starts).ToArray();
        int e = 0, u = 0, v = 0;
        long seq = 0;
        for (int to = BatchMs, end = lengthMs + BatchMs; to <= end; to += BatchMs)
        {
            int e0 = e, u0 = u, v0 = v;
            while (e < edges.Length && edges[e].AtMs < to) e++;
            while (u < utterances.Length && utterances[u].Words[^1].ToMs < to) u++;
            while (v < points.Length && points[v].AtMs < to) v++;
            yield return new UplinkMessage(++seq, to, edges[e0..e], points[v0..v], utterances[u0..u], Ended: to + BatchMs > end);
        }
    }
}

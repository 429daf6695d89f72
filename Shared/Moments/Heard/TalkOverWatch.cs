using LiveEmpathy.Playbook.Heard;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Moments.Heard;

/// <summary>So many talk-overs over the call. Those that stand are counted once, those that may still change each time.</summary>
internal sealed class TalkOverWatch(HeardInterruptions over) : HeardWatch
{
    private const int StandsAfterMs = 20_000;
    private int _standing;
    private int _counted;

    public override bool Holds(Scene scene)
    {
        var overlaps = scene.Talk.Overlaps;
        for (_counted = Math.Max(_counted, overlaps.FirstKept); _counted < overlaps.Count && overlaps[_counted].ToMs < scene.NowMs - StandsAfterMs; _counted++)
            if (Counts(overlaps[_counted])) _standing++;
        var count = _standing;
        for (var i = _counted; i < overlaps.Count; i++)
            if (Counts(overlaps[i])) count++;
        return count >= over.AtLeast;
    }

    private bool Counts(Overlap overlap) => overlap.Kind == OverlapKind.TalkOver && (over.By is null || overlap.Initiator == over.By);
}

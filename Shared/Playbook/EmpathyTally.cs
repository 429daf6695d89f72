using LiveEmpathy.Moments;

namespace LiveEmpathy.Playbook;

/// <summary>Counts moments by habit as they are found, so that the score of a long call costs no more than that of a short one.</summary>
/// <param name="playbook">For the weights.</param>
internal sealed class EmpathyTally(CallPlaybook playbook)
{
    private readonly int[] _kept = new int[16];
    private readonly int[] _faults = new int[16];
    private EmpathyScore? _score;
    private int _read;

    /// <summary>The score of the moments that were read.</summary>
    public EmpathyScore Score => _score ??= EmpathyScore.Of(_kept, _faults, playbook);

    /// <summary>Reads the moments that were found since the last time.</summary>
    /// <param name="moments">All, by discovery.</param>
    public void Read(IReadOnlyList<Moment> moments)
    {
        for (; _read < moments.Count; _read++)
        {
            var moment = moments[_read];
            if (moment.Kind == MomentKind.Kept) _kept[moment.Habit]++;
            if (moment.Kind == MomentKind.Fault) _faults[moment.Habit]++;
            _score = null;
        }
    }
}

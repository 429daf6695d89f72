using LiveEmpathy.Playbook;

namespace LiveEmpathy.Moments;

/// <summary>
/// How many moments of some rules there were lately, for every clause of a playbook that asks it, without counting them again.
/// A clause holds until its time is over for the last but so many of its moments; that end is all there is to keep.
/// <code>
/// clause: 2 of a|b within 60 s
/// found    a(10)      b(30)   a(50)       newest two: 50, 30  ->  holds until 30 + 60
/// </code>
/// </summary>
/// <param name="clauses">The clauses of the playbook of the call.</param>
internal sealed class MomentTally(MomentClauses clauses)
{
    private readonly int[] _newest = NoneYet(clauses.Places);
    private int _read;

    /// <summary>Reads the moments that were found since the last time.</summary>
    /// <param name="moments">All, by discovery.</param>
    public void Read(IReadOnlyList<Moment> moments)
    {
        for (; _read < moments.Count; _read++)
            foreach (var clause in clauses.Of(moments[_read].Rule)) Add(_newest.AsSpan(clause.Place, clause.Count), moments[_read].ToMs);
    }

    /// <summary>Were there enough moments of this clause lately?</summary>
    public bool Holds(MomentsClause clause, int nowMs) => _newest[clause.Place + clause.Count - 1] > nowMs - clause.WithinMs;

    /// <summary>Keeps the newest ends, newest first.</summary>
    private static void Add(Span<int> newest, int toMs)
    {
        var at = newest.Length;
        while (at > 0 && newest[at - 1] < toMs) at--;
        if (at == newest.Length) return;
        newest[at..^1].CopyTo(newest[(at + 1)..]);
        newest[at] = toMs;
    }

    private static int[] NoneYet(int places)
    {
        var newest = new int[places];
        Array.Fill(newest, int.MinValue);
        return newest;
    }
}

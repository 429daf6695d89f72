namespace LiveEmpathy.Playbook;

/// <summary>The clauses of a playbook that count moments, by the rule they count; each has its place in a <see cref="Moments.MomentTally"/>.</summary>
internal sealed class MomentClauses
{
    private readonly Dictionary<string, MomentsClause[]> _byRule;

    /// <summary>Gives each clause its place: once, while the playbook is made.</summary>
    public MomentClauses(IEnumerable<Condition> conditions)
    {
        var clauses = conditions.SelectMany(c => c.Clauses).OfType<MomentsClause>().ToArray();
        foreach (var clause in clauses)
        {
            clause.Place = Places;
            Places += clause.Count;
        }
        _byRule = clauses.SelectMany(c => c.Rules.Distinct().Select(rule => (rule, c))).GroupBy(x => x.rule, x => x.c).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Places of all of them together.</summary>
    public int Places { get; }

    /// <summary>The clauses that count moments of this rule.</summary>
    public MomentsClause[] Of(string rule) => _byRule.TryGetValue(rule, out var clauses) ? clauses : [];
}

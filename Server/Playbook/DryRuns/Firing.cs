using LiveEmpathy.Alerts;

namespace LiveEmpathy.Server.Playbook.DryRuns;

/// <summary>One time that a rule fired on a recorded call.</summary>
/// <param name="Kind">"alert", "cue" or "moment".</param>
/// <param name="Rule">Its id.</param>
/// <param name="Priority">Of an alert.</param>
/// <param name="AtMs">Stream time, ms.</param>
/// <param name="Words">What it rests on, or null: sound or measures.</param>
internal sealed record Firing(string Kind, string Rule, AlertPriority? Priority, int AtMs, string? Words)
{
    /// <summary>Everything that fired on a call.</summary>
    public static Firing[] All(CallAnalyzer call)
    {
        var words = call.Moments.ToDictionary(m => m.Id, m => m.Words);
        return
        [
            .. call.Alerts.Raised.Select(a => new Firing("alert", a.Rule, a.Priority, a.RaisedAtMs, WordsOf(a.Moments))),
            .. call.Cues.Given.Select(c => new Firing("cue", c.Rule, null, c.RaisedAtMs, null)),
            .. call.Moments.Select(m => new Firing("moment", m.Rule, null, m.FromMs, m.Words)),
        ];

        string? WordsOf(int[] moments)
        {
            var said = string.Join(" / ", moments.Select(id => words.GetValueOrDefault(id)).Where(w => w is not null).TakeLast(3));
            return said.Length == 0 ? null : said;
        }
    }
}

/// <summary>How long a floor was open and how many supervisors it needs.</summary>
/// <param name="Hours">Time with at least one call, h.</param>
/// <param name="Supervisors">One for every 15 calls at once, at least one.</param>
internal sealed record FloorTime(double Hours, int Supervisors)
{
    /// <summary>Calls that one supervisor looks after.</summary>
    private const int CallsEach = 15;

    /// <summary>Of calls from and to.</summary>
    public static FloorTime Of((DateTimeOffset From, DateTimeOffset To)[] calls)
    {
        var edges = calls.SelectMany(c => new[] { (At: c.From, Step: 1), (At: c.To, Step: -1) }).OrderBy(e => e.At).ThenBy(e => e.Step);
        var (open, most, hours, since) = (0, 0, 0.0, default(DateTimeOffset));
        foreach (var (at, step) in edges)
        {
            if (open > 0) hours += (at - since).TotalHours;
            open += step;
            most = Math.Max(most, open);
            since = at;
        }
        return new FloorTime(hours, Math.Max(1, (most + CallsEach - 1) / CallsEach));
    }
}

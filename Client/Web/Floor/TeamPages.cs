using LiveEmpathy.Contracts;

namespace LiveEmpathy.Web.Floor;

/// <summary>More teams than can be read from five metres take turns; the one with the most urgent alerts stays on every page.</summary>
public static class TeamPages
{
    /// <summary>Rows that fit a screen at a size legible from five metres.</summary>
    public const int Rows = 5;

    /// <summary>Time to read five rows and look away.</summary>
    public const int Seconds = 12;

    public static int Count(int teams) => teams <= Rows ? 1 : (teams - 1 + Rows - 2) / (Rows - 1);

    /// <summary>What is shown at a second: the team that needs most first, then its page of the others.</summary>
    public static (TeamView[] Teams, int Page) At(TeamView[] teams, long second)
    {
        ArgumentNullException.ThrowIfNull(teams);
        if (teams.Length <= Rows) return (teams, 0);
        var worst = teams.MaxBy(t => (t.Urgent, t.Soon, t.Upset))!;
        var page = (int)(second / Seconds % Count(teams.Length));
        return ([worst, .. teams.Where(t => t != worst).Skip(page * (Rows - 1)).Take(Rows - 1)], page);
    }
}

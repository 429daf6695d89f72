using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Web.Wall;

/// <summary>How much room a call gets.</summary>
public enum Density
{
    /// <summary>Everything of a tile.</summary>
    Comfortable,

    /// <summary>Who, how, and the alert: twice as many on a screen.</summary>
    Compact,

    /// <summary>One line a call.</summary>
    List,
}

/// <summary>Which calls the viewer wants to see, and how. Kept in the address, so that a link shows the same.</summary>
/// <param name="Search">Part of a name, a team, a call's id, an alert's rule or a mood; empty: all.</param>
/// <param name="Team">One team, or null: all.</param>
/// <param name="Only">Only calls with an alert of this priority or more pressing, or null: all.</param>
/// <param name="Density">How much room each gets.</param>
/// <param name="ByTeam">True: grouped by team. False: worst first.</param>
public sealed record WallView(string Search = "", string? Team = null, AlertPriority? Only = null, Density Density = Density.Comfortable, bool ByTeam = false)
{
    /// <summary>True where some calls may be left out.</summary>
    public bool Filters => Search.Length > 0 || Team is not null || Only is not null;

    /// <summary>The same view without leaving any call out.</summary>
    public WallView Unfiltered => this with { Search = "", Team = null, Only = null };

    /// <summary>The next density: comfortable, compact, list.</summary>
    public WallView Denser => this with { Density = (Density)(((int)Density + 1) % 3) };

    public bool Shows(TileView tile)
    {
        ArgumentNullException.ThrowIfNull(tile);
        if (Team is not null && tile.Team != Team) return false;
        if (Only is { } least && !(tile.Alert?.Alert.Priority >= least)) return false;
        return Search.Length == 0 || Has(tile.AgentName) || Has(tile.CustomerName) || Has(tile.Team) || Has(tile.CallId) || Has(tile.Alert?.Alert.Rule) || Has(tile.Measures.Mood.ToString());
    }

    /// <summary>The view as the query of an address: "?team=Billing&amp;density=list"; "" for the ordinary one.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        if (Search.Length > 0) parts.Add("q=" + Uri.EscapeDataString(Search));
        if (Team is not null) parts.Add("team=" + Uri.EscapeDataString(Team));
        if (Only is { } least) parts.Add("only=" + least.ToString().ToLowerInvariant());
        if (Density != Density.Comfortable) parts.Add("density=" + Density.ToString().ToLowerInvariant());
        if (ByTeam) parts.Add("group=team");
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>Reads the query of an address; what it does not know it leaves out.</summary>
    public static WallView Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var view = new WallView();
        foreach (var part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=', 2) is [var n, var v] ? (n, Uri.UnescapeDataString(v.Replace('+', ' '))) : (part, "");
            view = (name, value) switch
            {
                ("q", _) => view with { Search = value },
                ("team", { Length: > 0 }) => view with { Team = value },
                ("only", _) when Enum.TryParse<AlertPriority>(value, ignoreCase: true, out var least) => view with { Only = least },
                ("density", _) when Enum.TryParse<Density>(value, ignoreCase: true, out var density) => view with { Density = density },
                ("group", "team") => view with { ByTeam = true },
                _ => view,
            };
        }
        return view;
    }

    private bool Has(string? text) => text?.Contains(Search, StringComparison.OrdinalIgnoreCase) == true;
}

using LiveEmpathy.Contracts;

namespace LiveEmpathy.Web.Wall;

/// <summary>Which calls the viewer wants to see.</summary>
/// <param name="Search">Part of a name, a team, a call's id or an alert's rule; empty: all.</param>
/// <param name="Team">One team, or null: all.</param>
public sealed record WallFilter(string Search = "", string? Team = null)
{
    public bool Any => Search.Length > 0 || Team is not null;

    public bool Shows(TileView tile)
    {
        ArgumentNullException.ThrowIfNull(tile);
        if (Team is not null && tile.Team != Team) return false;
        return Search.Length == 0 || Has(tile.AgentName) || Has(tile.CustomerName) || Has(tile.Team) || Has(tile.CallId) || Has(tile.Alert?.Alert.Rule) || Has(tile.Measures.Mood.ToString());
    }

    private bool Has(string? text) => text?.Contains(Search, StringComparison.OrdinalIgnoreCase) == true;
}

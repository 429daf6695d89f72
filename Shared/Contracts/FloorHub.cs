using LiveEmpathy.Alerts;
using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>What a wall display on the floor may ask of the server; `/hubs/floor`.</summary>
public interface IFloorHub
{
    /// <summary>The floor now; changes follow through <see cref="IFloorClient.FloorChanged"/>.</summary>
    Task<FloorView> WatchFloor();
}

/// <summary>What the server says to a wall display.</summary>
public interface IFloorClient
{
    /// <summary>The whole floor; at most once a second.</summary>
    Task FloorChanged(FloorView floor);
}

/// <summary>The floor in totals: no customer's name, no words.</summary>
/// <param name="ServerTime">The server's clock.</param>
/// <param name="Teams">Totals by team, by name.</param>
/// <param name="Alerts">Open alerts, most pressing first; at most 12.</param>
/// <param name="Topics">Topics that rise against their own baseline; at most 6.</param>
[MessagePackObject]
public sealed record FloorView(
    [property: Key(0)] DateTimeOffset ServerTime, [property: Key(1)] TeamView[] Teams, [property: Key(2)] FloorAlert[] Alerts, [property: Key(3)] TopicView[] Topics);

/// <summary>One team in totals.</summary>
/// <param name="Team">Name.</param>
/// <param name="Calls">Live calls.</param>
/// <param name="Upset">Calls whose customer is upset, angry or distressed.</param>
/// <param name="Sentiment">Mean running sentiment -5..+5, or null.</param>
/// <param name="TalkShare">Mean agent talk share 0..1, or null.</param>
/// <param name="TalkOversPerMinute">Mean talk-overs per minute and call.</param>
/// <param name="Score">Mean empathy score of the live calls 0..100, or null.</param>
/// <param name="Urgent">Open urgent alerts.</param>
/// <param name="Soon">Open alerts of priority soon.</param>
[MessagePackObject]
public sealed record TeamView(
    [property: Key(0)] string Team,
    [property: Key(1)] int Calls,
    [property: Key(2)] int Upset,
    [property: Key(3)] float? Sentiment,
    [property: Key(4)] float? TalkShare,
    [property: Key(5)] float TalkOversPerMinute,
    [property: Key(6)] int? Score,
    [property: Key(7)] int Urgent,
    [property: Key(8)] int Soon);

/// <summary>An open alert as the floor may show it.</summary>
/// <param name="AgentName">The agent.</param>
/// <param name="Team">The team.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Priority">How soon.</param>
/// <param name="RaisedAt">Since when.</param>
/// <param name="Taken">True where a supervisor has taken it.</param>
/// <param name="Text">For an alert of the floor itself (rule "topic"; the agent is then "Floor"): what is going on; else null.</param>
[MessagePackObject]
public sealed record FloorAlert(
    [property: Key(0)] string AgentName,
    [property: Key(1)] string Team,
    [property: Key(2)] string Rule,
    [property: Key(3)] AlertPriority Priority,
    [property: Key(4)] DateTimeOffset RaisedAt,
    [property: Key(5)] bool Taken,
    [property: Key(6)] string? Text = null);

/// <summary>A rising topic.</summary>
/// <param name="Phrase">The words the calls share.</param>
/// <param name="Calls">Calls that had it in the last 10 minutes.</param>
/// <param name="Times">How many times its own baseline that is.</param>
/// <param name="Since">When it was first said among these calls, by the server's clock.</param>
/// <param name="CallIds">The calls behind it, newest first, at most 20: for supervisors; null on the floor.</param>
[MessagePackObject]
public sealed record TopicView(
    [property: Key(0)] string Phrase,
    [property: Key(1)] int Calls,
    [property: Key(2)] float Times,
    [property: Key(3)] DateTimeOffset? Since = null,
    [property: Key(4)] string[]? CallIds = null);

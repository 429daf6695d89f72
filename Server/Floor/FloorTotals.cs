using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Redis;
using LiveEmpathy.Server.Topics;

namespace LiveEmpathy.Server.Floor;

/// <summary>The floor in totals: no customer's name, no words.</summary>
public sealed class FloorTotals(CallRegistry calls, OtherServers others, RisingTopics topics, TimeProvider time)
{
    private const int MaxAlerts = 12;
    private const int MaxTopicAlerts = 2;

    private sealed record Row(string Team, string Agent, CallMeasures Measures, int? Score, (AlertView View, bool Open)[] Alerts);

    /// <summary>The floor now.</summary>
    public FloorView Now()
    {
        var own = calls.OnWall.Select(c => (Id: c.Info.CallId, Row: c.Use(Read)));
        var rows = own.Concat(others.Calls.Select(c => (Id: c.Tile.CallId, Row: Read(c)))).DistinctBy(c => c.Id).Select(c => c.Row).OfType<Row>().ToArray();
        var teams = rows.GroupBy(r => r.Team).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase).Select(g => Team(g.Key, [.. g]));
        var rising = topics.Now;
        var alerts = rows.SelectMany(r => r.Alerts.Select(a => (r.Team, a.View, a.Open)))
            .OrderByDescending(a => a.View.Alert.Priority).ThenBy(a => a.View.RaisedAt).Take(MaxAlerts)
            .Select(a => new FloorAlert(a.View.AgentName, a.Team, a.View.Alert.Rule, a.View.Alert.Priority, a.View.RaisedAt, Taken: !a.Open || a.View.HandedTo is not null));
        return new FloorView(
            time.GetUtcNow(), [.. teams], [.. rising.Take(MaxTopicAlerts).Select(Alert).Concat(alerts).Take(MaxAlerts)], [.. rising.Select(t => t with { CallIds = null })]);
    }

    private static FloorAlert Alert(TopicView topic) => new(
        "Floor", "All teams", "topic", AlertPriority.Soon, topic.Since ?? default, false, $"\"{topic.Phrase}\" on {topic.Calls} calls in 10 minutes");

    private Row? Read(CallTile call) => call.Tile.State == CallState.Ended ? null
        : new Row(call.Tile.Team, call.Tile.AgentName, call.Tile.Measures, call.Tile.Score, [.. call.Alerts.Where(a => a.Alert.ClearedAtMs is null).Select(a => (a, AlertDesk.IsOpen(a, time.GetUtcNow())))]);

    private static Row? Read(LiveCall call) => call.State == CallState.Ended ? null
        : new Row(call.Info.Team, call.Info.AgentName, call.Analysis.Measures, call.Analysis.Score().Total, [.. call.Alerts.All.Where(a => a.Alert.ClearedAtMs is null).Select(a => (a, call.Alerts.Open(a.Alert.Id) is not null))]);

    private static TeamView Team(string name, Row[] rows) => new(
        name, rows.Length, rows.Count(r => r.Measures.Mood is Mood.Upset or Mood.Angry or Mood.Distressed),
        Mean(rows, r => r.Measures.Sentiment), Mean(rows, r => r.Measures.AgentTalkShare), rows.Average(r => (float)r.Measures.TalkOversPerMinute),
        (int?)Mean(rows, r => r.Score), Count(rows, AlertPriority.Urgent), Count(rows, AlertPriority.Soon));

    private static int Count(Row[] rows, AlertPriority priority) => rows.Sum(r => r.Alerts.Count(a => a.Open && a.View.Alert.Priority == priority));

    private static float? Mean(Row[] rows, Func<Row, float?> value)
    {
        var known = rows.Select(value).OfType<float>().ToArray();
        return known.Length == 0 ? null : known.Average();
    }
}

using LiveEmpathy.Alerts;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;

namespace LiveEmpathy.Web.Tests;

/// <summary>Calls as a server would tell of them.</summary>
internal static class Example
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static LegMeasures Leg(float? pace = null, float? own = null) => new(20_000, pace, own, 5, 0, 0, 2, 0, 8_000, 2);

    public static CallMeasures Measures(Mood mood = Mood.Calm, float? sentiment = 0.4f, int trend = 0, float? gap = 0) =>
        new(Leg(214, 190), Leg(), .62f, 180, 0, 4_000, 3, 2, sentiment, trend, mood, gap);

    public static TileView Tile(string id = "c1", string agent = "Dana Whitlock", AlertView? alert = null, Mood mood = Mood.Calm, float? sentiment = .4f,
        CallState state = CallState.Live, string team = "Internet support", int? score = 71, int now = 222_000) => new(
        id, id + "-agent", agent, team, "Omar Saleh", Start, now, state,
        new TalkStrip([now - 50_000, now - 40_000, now - 20_000, now - 10_000], [now - 39_000, now - 18_000], [now - 20_000, now - 18_000], []),
        [0, -1, -2.5f, -3], Measures(mood, sentiment), score, alert, alert is null ? 0 : 1);

    public static AlertView Alert(string callId = "c1", AlertPriority priority = AlertPriority.Urgent, int id = 4, string agent = "Dana Whitlock",
        AlertAct? act = null, string? by = null, int? cleared = null, int afterSeconds = 0) => new(
        callId, agent, new Alert(id, "argument", 8, priority, "Both contradict each other and get louder", "Listen in, offer to take over", 180_000, 184_000, cleared, [2]),
        Start.AddSeconds(afterSeconds), act, by, act is null ? null : Start.AddSeconds(60));

    public static TileView Alarmed(string id, AlertPriority priority, string agent = "Dana Whitlock") => Tile(id, agent, Alert(id, priority, agent: agent));

    public static TranscriptLine Line(int id, Leg leg, int from, string text, float? sentiment = null, bool final = true) =>
        new(id, leg, from, from + 2_000, text, final, sentiment);

    public static Moment Moment(int id, MomentKind kind, string rule = "talk-over", int from = 12_000, string? words = null) =>
        new(id, 1, rule, kind, LiveEmpathy.Calls.Leg.Agent, from, from + 1_200, "Talked over the customer for 1.2 s", words);

    public static CueView Cue(int id = 7, string? from = null, DateTimeOffset? seen = null, CueVerdict? verdict = null) => new(
        "c1", id, from is null ? 1 : 0, from is null ? "talk-over" : "whisper", "Let them finish", from is null ? "Please go on, I am listening." : null, 30_000, 45_000, from, seen, verdict);

    public static CallView Call(params AlertView[] alerts) => new(
        Tile(), new TalkStrip([0, 9_000, 12_000, 20_000], [10_000, 13_200], [12_000, 13_200], []),
        [Line(1, LiveEmpathy.Calls.Leg.Customer, 10_000, "Nobody rang my bell", -2.4f), Line(2, LiveEmpathy.Calls.Leg.Agent, 12_000, "He was there at nine"), Line(3, LiveEmpathy.Calls.Leg.Customer, 21_000, "I was at", null, final: false)],
        [Moment(1, MomentKind.Fault), Moment(2, MomentKind.Kept, "acknowledge", 14_000, "I am sorry that you waited")], alerts,
        [Cue(7, verdict: CueVerdict.Helpful), Cue(8, from: "Sam", seen: Start)], [new CompassPoint(20_000, -.6f, .5f)], true,
        ["Ask what they hope to achieve"], [new HabitScore(1, "Listen fully", 50, 1, 1)]);

    public static CoachView Coach(CueView? cue = null, CallState state = CallState.Live, string? callId = "c1", float? pace = 214) =>
        new("Dana Whitlock", callId, 31_000, state, cue, pace, 150, 190, .62f, "calm and slow", false);

    public static AlertHealth Health(float urgent = .05f, float? wrong = .1f, float? secondsToAct = 24, int unanswered = 1) => new(
        60, 40, 6.7f, 1.5f, urgent, .15f, .95f - urgent - .15f, secondsToAct, unanswered, wrong,
        [new RuleHealth("talk-over-upset", AlertPriority.Soon, 20, 11, 8, 1), new RuleHealth("dead-air", AlertPriority.Note, 5, 5, 0, 0)], Acted: 20, InterruptingActed: 18);

    public static FloorView Floor(params FloorAlert[] alerts) => new(
        Start, [new TeamView("Billing", 6, 2, -1.4f, .52f, 1.2f, 64, alerts.Count(a => a.Priority == AlertPriority.Urgent), 0)], alerts, [new TopicView("no internet", 6, 6.2f)]);
}

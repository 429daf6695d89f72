using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Redis;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;

namespace LiveEmpathy.Server.Wall;

/// <summary>What supervisors see of a call. Call inside <see cref="LiveCall.Use{T}"/>.</summary>
internal static class Tiles
{
    /// <summary>For <see cref="Strip"/>: from the first word on.</summary>
    public const int WholeCall = int.MinValue;

    private const int StripMs = 60_000;
    private const int MostPulls = 4; // more words than these explain nothing
    private const int LineSteps = 36; // 3 minutes of 5 s each

    /// <summary>The calls of this server and of all others, each once. Not within <see cref="LiveCall.Use{T}"/>.</summary>
    /// <param name="calls">The calls of this server.</param>
    /// <param name="others">What is known of those elsewhere.</param>
    /// <param name="team">Only this team, or null: all.</param>
    public static IEnumerable<TileView> OnWall(CallRegistry calls, OtherServers others, string? team) =>
        calls.OnWall.Where(c => team is null || c.Info.Team == team).Select(c => c.Use(Tile)).Concat(others.Tiles.Where(t => team is null || t.Team == team)).DistinctBy(t => t.CallId);

    public static TileView Tile(LiveCall call)
    {
        var analysis = call.Analysis;
        var (info, now) = (call.Info, analysis.Conversation.NowMs);
        var (top, open) = call.Alerts.Standing();
        return new TileView(
            info.CallId, info.AgentId, info.AgentName, info.Team, info.Customer?.Name, info.StartedAt, now, call.State,
            Strip(analysis.Conversation, now - StripMs), Latest(analysis.Meter.SentimentLine), analysis.Measures,
            analysis.Score().Total, top, open, analysis.Conversation.Facts);
    }

    public static TalkStrip Strip(IConversation talk, int fromMs) => new(
        Spurts(talk.Spurts(Leg.Agent), fromMs), Spurts(talk.Spurts(Leg.Customer), fromMs),
        TalkOvers(talk, Leg.Agent, fromMs), TalkOvers(talk, Leg.Customer, fromMs));

    public static TranscriptLine Line(CallAnalyzer analysis, Utterance u, TextModels models)
    {
        var sentiment = u.Leg == Leg.Customer ? analysis.Meter.SentimentOf(u.Id) : null;
        var pulls = sentiment is null || !u.Final ? [] : models.Explain(TextAspect.Sentiment, u.Text, MostPulls);
        return new(u.Id, u.Leg, u.FromMs, u.ToMs, u.Text, u.Final, sentiment, pulls.Count == 0 ? null : [.. pulls.Select(p => new WordPull(p.Word, p.Share))]);
    }

    /// <summary>Where the customer is on the compass: words give valence, voice gives energy.</summary>
    public static CompassPoint? Mood(CallAnalyzer analysis)
    {
        var measures = analysis.Meter.Now;
        return measures.Sentiment is not { } sentiment ? null
            : new CompassPoint(analysis.Conversation.NowMs, Math.Clamp(sentiment / 3, -1, 1), Math.Clamp((measures.Customer.Arousal ?? 0) / 2, -1, 1));
    }

    /// <summary>By hand: TakeLast walks through the line of the whole call.</summary>
    private static float[] Latest(IReadOnlyList<float> line)
    {
        var latest = new float[Math.Min(LineSteps, line.Count)];
        for (var i = 0; i < latest.Length; i++) latest[i] = line[line.Count - latest.Length + i];
        return latest;
    }

    private static int[] Spurts(LongList<TalkSpurt> spurts, int fromMs)
    {
        if (fromMs == WholeCall) return [.. spurts.SelectMany(s => new[] { s.FromMs, s.ToMs })];
        var first = spurts.Count;
        while (first > 0 && spurts[first - 1].ToMs > fromMs) first--;
        var pairs = new int[(spurts.Count - first) * 2];
        for (var i = first; i < spurts.Count; i++) (pairs[(i - first) * 2], pairs[((i - first) * 2) + 1]) = (spurts[i].FromMs, spurts[i].ToMs);
        return pairs;
    }

    private static int[] TalkOvers(IConversation talk, Leg by, int fromMs)
    {
        var overlaps = talk.Overlaps;
        if (fromMs == WholeCall) return [.. overlaps.Where(o => o.Kind == OverlapKind.TalkOver && o.Initiator == by).SelectMany(o => new[] { o.FromMs, o.ToMs })];
        var pairs = new List<int>();
        for (var i = overlaps.Count - 1; i >= overlaps.FirstKept && overlaps[i].ToMs > fromMs; i--)
            if (overlaps[i] is { Kind: OverlapKind.TalkOver } o && o.Initiator == by) pairs.InsertRange(0, [o.FromMs, o.ToMs]);
        return [.. pairs];
    }
}

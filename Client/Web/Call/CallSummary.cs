using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Moments;
using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Call;

/// <summary>What a call that is over comes down to.</summary>
/// <param name="FromSentiment">Mean sentiment of the customer's first third, or null: too few sentences.</param>
/// <param name="ToSentiment">Mean sentiment of the last third, or null.</param>
/// <param name="Best">The habit that was kept best, or null: none, or only the one to practise.</param>
/// <param name="Weakest">The habit to practise, or null: none below 70.</param>
/// <param name="Turning">The moment after which the customer's words changed most for the better, or null.</param>
/// <param name="Alerts">Alerts raised.</param>
/// <param name="Taken">Alerts that somebody took.</param>
/// <param name="Helpful">Nudges that the agent found helpful.</param>
/// <param name="Nudges">Nudges given.</param>
public sealed record CallSummary(
    float? FromSentiment, float? ToSentiment, HabitScore? Best, HabitScore? Weakest, Moment? Turning, int Alerts, int Taken, int Helpful, int Nudges)
{
    /// <summary>Sentences of the customer below which a third says nothing.</summary>
    private const int LeastSentences = 3;

    /// <summary>A habit scored below this is worth an exercise.</summary>
    private const int Practise = 70;

    /// <summary>Change of sentiment between two sentences that is worth a mention.</summary>
    private const float Turn = 1.5f;

    public static CallSummary Of(CallRecord call)
    {
        ArgumentNullException.ThrowIfNull(call);
        TranscriptLine[] said = [.. call.Lines.Where(l => l is { Leg: Leg.Customer, Sentiment: not null })];
        var third = said.Length / 3;
        var weakest = call.Habits.Where(h => h.Score < Practise).MinBy(h => (h.Score, -h.Faults));
        return new CallSummary(
            said.Length < LeastSentences ? null : said[..third].Average(l => l.Sentiment!.Value),
            said.Length < LeastSentences ? null : said[^third..].Average(l => l.Sentiment!.Value),
            call.Habits.Where(h => h.Kept > 0 && h != weakest).MaxBy(h => (h.Score, h.Kept)), weakest,
            TurnOf(call, said), call.Alerts.Count, call.Alerts.Count(a => a.Act is not null),
            call.Cues.Count(c => c.Verdict == CueVerdict.Helpful), call.Cues.Count);
    }

    private static Moment? TurnOf(CallRecord call, TranscriptLine[] said)
    {
        var best = said.Zip(said.Skip(1)).Where(p => p.Second.Sentiment - p.First.Sentiment >= Turn).OrderByDescending(p => p.Second.Sentiment - p.First.Sentiment).FirstOrDefault();
        return best.Second is null ? null : call.Moments.LastOrDefault(m => m.Kind == MomentKind.Kept && m.FromMs >= best.First.FromMs && m.FromMs <= best.Second.FromMs);
    }
}

using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Look;

namespace LiveEmpathy.Web.Alerts;

/// <summary>Something in the figures that keeps alerts from being believed, and what to do about it.</summary>
/// <param name="What">What is the matter, with its figure.</param>
/// <param name="Do">What to do.</param>
public sealed record HealthFinding(string What, string Do)
{
    /// <summary>Shares that alarm management means by "about 5, 15 and 80 %" (Hollifield and Habibi, after EEMUA 191): double of it is too much.</summary>
    public const float UrgentMeant = .05f, SoonMeant = .15f, NoteMeant = .80f;

    /// <summary>An interrupting alert is about something that goes on now: after a minute it is mostly over.</summary>
    private const float SlowSeconds = 60;

    /// <summary>Where one in five is wrong, or over before anybody looks, people stop looking.</summary>
    private const float OneInFive = .2f;

    /// <summary>Fewer alerts than this say nothing about shares.</summary>
    private const int Few = 10;

    /// <summary>Acts below which a rule's share of wrong ones says nothing.</summary>
    private const int FewActs = 3;

    /// <summary>All that is the matter, worst first; empty: nothing.</summary>
    public static IReadOnlyList<HealthFinding> Of(AlertHealth h, Texts t)
    {
        ArgumentNullException.ThrowIfNull(h);
        ArgumentNullException.ThrowIfNull(t);
        return [.. Floor(h, t), .. h.Noisiest.Where(r => r.Acted >= FewActs && r.Wrong > r.Acted * OneInFive).Select(r => new HealthFinding(
            t["{0} is often wrong: {1} of {2}", t[PriorityLook.Rule(r.Rule)], r.Wrong, r.Acted], t["Look at what set it off, and narrow the rule or leave it out."]))];
    }

    private static IEnumerable<HealthFinding> Floor(AlertHealth h, Texts t)
    {
        var interrupting = h.InterruptingPerTenMinutes * h.Minutes / 10;
        if (h.Wrong > OneInFive) yield return new(t["{0} of those acted on were marked as wrong", Figures.Percent(h.Wrong)], t["Start with the rule below that has most of them."]);
        if (h.Raised >= Few && h.Urgent > UrgentMeant * 2) yield return new(t["{0} are urgent, where about 5 % can be believed", Figures.Percent(h.Urgent)], t["Keep urgent for what needs a person within seconds; lower the noisiest rule by one priority."]);
        if (interrupting >= Few && h.Unanswered > interrupting * OneInFive) yield return new(t["{0} were over before anybody acted", h.Unanswered], t["Either nobody was at the wall, or nobody had to act: then they are notes."]);
        if (h.SecondsToAct > SlowSeconds) yield return new(t["It takes {0} until somebody acts", Figures.Ago(TimeSpan.FromSeconds(h.SecondsToAct.Value))], t["Too many at once, or too few at the wall: hand over earlier, or lower priorities."]);
    }
}

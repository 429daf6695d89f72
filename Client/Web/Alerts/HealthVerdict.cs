using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Look;

namespace LiveEmpathy.Web.Alerts;

/// <summary>Something in the figures that keeps alerts from being believed, and what to do about it.</summary>
/// <param name="What">What is the matter, with the figures it rests on.</param>
/// <param name="Do">What to do.</param>
public sealed record HealthFinding(string What, string Do);

/// <summary>What the figures of the alerts say, and what too few alerts cannot say yet.</summary>
/// <param name="Findings">All that is the matter, worst first; empty: nothing stands out.</param>
/// <param name="TooFew">Questions that are open: "Marked as wrong: 3 so far, 15 needed".</param>
public sealed record HealthVerdict(IReadOnlyList<HealthFinding> Findings, IReadOnlyList<string> TooFew)
{
    /// <summary>Shares that alarm management means by "about 5, 15 and 80 %" (Hollifield and Habibi, after EEMUA 191): double of it is too much.</summary>
    public const float UrgentMeant = .05f, SoonMeant = .15f, NoteMeant = .80f;

    /// <summary>
    /// Alerts below which a share says nothing: where none of 15 is wrong, fewer than one in five are, as good as certainly
    /// (.8 to the power of 15 is .035).
    /// </summary>
    public const int Enough = 15;

    /// <summary>An interrupting alert is about something that goes on now: after a minute it is mostly over.</summary>
    private const float SlowSeconds = 60;

    /// <summary>Where one in five is wrong, or over before anybody looks, people stop looking.</summary>
    private const float OneInFive = .2f;

    /// <summary>A rule is named from so many acts on, and not for a single wrong one.</summary>
    private const int FewActs = 5, FewWrong = 2;

    /// <summary>As many rules as somebody mends in one sitting; the table has them all.</summary>
    private const int Named = 3;

    /// <summary>True: every question has its answer, and none of them is a worry.</summary>
    public bool Believable => Findings.Count == 0 && TooFew.Count == 0;

    public static HealthVerdict Of(AlertHealth h, Texts t)
    {
        ArgumentNullException.ThrowIfNull(h);
        ArgumentNullException.ThrowIfNull(t);
        var asked = Questions(h, t).ToArray();
        return new HealthVerdict(
            [.. asked.Where(q => q.Of >= Enough).Select(q => q.Finding).OfType<HealthFinding>(), .. Rules(h, t)],
            [.. asked.Where(q => q.Of < Enough).Select(q => $"{q.About}: {t["{0} so far, {1} needed", q.Of, Enough]}")]);
    }

    /// <summary>What is asked of the figures, of how many alerts each is answered, and the answer where it is a worry.</summary>
    private static IEnumerable<(string About, int Of, HealthFinding? Finding)> Questions(AlertHealth h, Texts t)
    {
        var wrong = (int)MathF.Round((h.Wrong ?? 0) * h.Acted);
        yield return (t["Marked as wrong"], h.Acted, h.Wrong > OneInFive
            ? new(t["{0} of {1} that were acted on were marked as wrong", wrong, h.Acted], t["Start with the rule below that has most of them."]) : null);
        var urgent = (int)MathF.Round(h.Urgent * h.Raised);
        yield return (t["How they are split"], h.Raised, h.Urgent > UrgentMeant * 2
            ? new(t["{0} of {1} are urgent, where about 5 % can be believed", urgent, h.Raised], t["Keep urgent for what needs a person within seconds; lower the noisiest rule by one priority."]) : null);
        var answered = h.Unanswered + h.InterruptingActed;
        yield return (t["Over before anybody acted"], answered, h.Unanswered > answered * OneInFive
            ? new(t["{0} of {1} were over before anybody acted", h.Unanswered, answered], t["Either nobody was at the wall, or nobody had to act: then they are notes."]) : null);
        yield return (t["Until somebody acts"], h.InterruptingActed, h.SecondsToAct > SlowSeconds
            ? new(t["It takes {0} until somebody acts", Figures.Ago(TimeSpan.FromSeconds(h.SecondsToAct.Value))], t["Too many at once, or too few at the wall: hand over earlier, or lower priorities."]) : null);
    }

    /// <summary>Rules that are often wrong: one by itself, several in one finding, the worst of them by name.</summary>
    private static IEnumerable<HealthFinding> Rules(AlertHealth h, Texts t)
    {
        RuleHealth[] bad = [.. h.Noisiest.Where(r => r.Acted >= FewActs && r.Wrong >= FewWrong && r.Wrong > r.Acted * OneInFive).OrderByDescending(r => r.Wrong)];
        if (bad is [var one]) return [new(t["{0} is often wrong: {1} of {2}", t[PriorityLook.Rule(one.Rule)], one.Wrong, one.Acted], t["Look at what set it off, and narrow the rule or leave it out."])];
        if (bad.Length == 0) return [];
        var named = string.Join("; ", bad.Take(Named).Select(r => t["{0}: {1} of {2}", t[PriorityLook.Rule(r.Rule)], r.Wrong, r.Acted]));
        return [new(t["{0} rules are often wrong. {1}", bad.Length, named], t["Begin with these: look at what set them off, and narrow each or leave it out."])];
    }
}

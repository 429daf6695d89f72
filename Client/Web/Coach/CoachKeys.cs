using LiveEmpathy.Contracts;

namespace LiveEmpathy.Web.Coach;

/// <summary>One key for each verdict.</summary>
public static class CoachKeys
{
    public static CueVerdict? Verdict(string key) => key switch
    {
        "1" => CueVerdict.Helpful,
        "2" => CueVerdict.NotNow,
        "3" => CueVerdict.Wrong,
        _ => null,
    };

    public static string Word(CueVerdict verdict) => verdict switch
    {
        CueVerdict.Helpful => "helpful",
        CueVerdict.NotNow => "not now",
        _ => "wrong",
    };
}

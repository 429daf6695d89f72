namespace LiveEmpathy.Bench.Accuracy;

/// <summary>What a figure is held against.</summary>
/// <param name="Key">Its key; * stands for anything.</param>
/// <param name="Peer">What a peer reaches, measured on a split kept apart.</param>
/// <param name="AtLeast">The least that is wanted; null: no target.</param>
/// <param name="Aim">What is aimed at. Lower than <paramref name="AtLeast"/>: lower is better.</param>
internal sealed record Target(string Key, string Peer = "", double? AtLeast = null, double? Aim = null)
{
    /// <summary>"aim" or "ok" where reached, "short" where not, nothing without a target.</summary>
    public string Mark(double value) => AtLeast is null ? "" : Reaches(value, Aim) ? "aim" : Reaches(value, AtLeast) ? "ok" : "short";

    /// <summary>True: this key is meant.</summary>
    public bool Means(string key)
    {
        var at = Key.IndexOf('*', StringComparison.Ordinal);
        return at < 0 ? Key == key : key.StartsWith(Key[..at], StringComparison.Ordinal) && key.EndsWith(Key[(at + 1)..], StringComparison.Ordinal) && key.Length > Key.Length;
    }

    private bool Reaches(double value, double? wanted) => wanted is { } w && (Aim < AtLeast ? value <= w : value >= w);
}

/// <summary>The figures with their targets, in the order of the table.</summary>
internal static class Targets
{
    public static readonly Target[] All =
    [
        new("vad.real.f1", "", .95, .98),
        new("vad.real.auc", "WebRTC .86, Silero .95", .93, .96),
        new("vad.real.*.f1", "", .93, .98),
        new("vad.human.f1"),
        new("vad.human.auc", "WebRTC .66-.76, Silero .93"),
        new("vad.constructed.f1", "", .95, .98),
        new("overlap.constructed.clean.mae_s", "Silero edges 0.29", .35, .25),
        new("overlap.constructed.crosstalk.mae_s", "plain VAD a leg 33", 1, .5),
        new("overlap.real.mae_s"),
        new("talkover.constructed.f1", "", .85, .93),
        new("backchannel.swb.f1", "word list .84", .84, .90),
        new("backchannel.swb.nowords.f1", "length alone .72", .74, .80),
        new("fto.swb.median_error_ms"),
        new("pace.constructed.error_pct"),
        new("syllables.constructed.r", "de Jong & Wempe .71", .75, .85),
        new("syllables.constructed.segment_r", "de Jong & Wempe .71", .75, .85),
        new("syllables.constructed.error_pct"),
        new("syllables.emodb.r", "published .88 (lab)", .75, .85),
        new("pitch.synth.gpe_pct", "YIN 7-12, Praat 0.0", 1, .3),
        new("pitch.emotion.gpe_pct", "Praat is the reference", 8, 4),
        new("arousal.emodb.auc", "five features .98", .97, .98),
        new("arousal.ravdess.auc", "five features .88", .88, .92),
        new("entrainment.constructed.acc"),
        new("sentiment.meld.acc"),
        new("sentiment.meld.macro_f1"),
        new("sentiment.meld.weighted_f1", "VADER .417, trained .641"),
        new("sentiment.meld_asr.acc"),
        new("sentiment.meld_asr.macro_f1"),
        new("sentiment.meld_asr.weighted_f1", "trained on MELD .553", .50, .60),
        new("sentiment.vader_tweets.r", "on a fifth never trained on"),
        new("empathy.epitome.er.macro_f1", "trained .73"),
        new("empathy.epitome.ip.macro_f1", "trained .56"),
        new("empathy.epitome.ex.macro_f1", "trained .64"),
        new("empathy.epitome_asr.er.macro_f1", "", .60, .72),
        new("empathy.epitome_asr.ip.macro_f1", "", .45, .58),
        new("empathy.epitome_asr.ex.macro_f1", "", .52, .64),
        new("question.annomi_asr.f1", "trained .72", .76, .85),
        new("reflection.annomi.f1", "trained .68, cue rule .34"),
        new("satisfaction.uss.macro_f1"),
        new("text.microseconds", "", 100, 20),
    ];
}

namespace LiveEmpathy.Bench.Accuracy;

/// <summary>What each figure is held against: a peer measured on a split kept apart, and the least we want.</summary>
internal static class Targets
{
    /// <summary>Key, what a peer reaches, what we want at least.</summary>
    public static readonly (string Key, string Peer, string AtLeast)[] All =
    [
        ("vad.real.f1", "", ".95"),
        ("vad.real.auc", "WebRTC .86, Silero .95", ".93"),
        ("vad.human.f1", "", ""),
        ("vad.human.auc", "WebRTC .66-.76, Silero .93", ""),
        ("vad.constructed.f1", "", ".95"),
        ("overlap.constructed.clean.mae_s", "Silero edges 0.29", "0.35"),
        ("overlap.constructed.crosstalk.mae_s", "plain VAD a leg 33", "1.0"),
        ("overlap.real.mae_s", "", ""),
        ("talkover.constructed.f1", "", ".85"),
        ("backchannel.swb.f1", "word list .84", ".84"),
        ("backchannel.swb.nowords.f1", "length alone .72", ".74"),
        ("fto.swb.median_error_ms", "", ""),
        ("pace.constructed.error_pct", "", ""),
        ("syllables.constructed.r", "de Jong & Wempe .71", ".75"),
        ("syllables.constructed.error_pct", "", ""),
        ("syllables.emodb.r", "", ".75"),
        ("pitch.synth.gpe_pct", "YIN 7-12", "1"),
        ("pitch.emotion.gpe_pct", "", "8"),
        ("arousal.emodb.auc", "five features .98", ".97"),
        ("arousal.ravdess.auc", "five features .88", ".88"),
        ("sentiment.meld.acc", "", ""),
        ("sentiment.meld.macro_f1", "", ""),
        ("sentiment.meld.weighted_f1", "VADER .417", ""),
        ("sentiment.meld_asr.acc", "", ""),
        ("sentiment.meld_asr.macro_f1", "", ""),
        ("sentiment.meld_asr.weighted_f1", "trained on MELD .553", ".50"),
        ("sentiment.vader_tweets.r", "", ""),
        ("empathy.epitome.er.macro_f1", "trained .73", ""),
        ("empathy.epitome.ip.macro_f1", "trained .56", ""),
        ("empathy.epitome.ex.macro_f1", "trained .64", ""),
        ("empathy.epitome_asr.er.macro_f1", "", ".60"),
        ("empathy.epitome_asr.ip.macro_f1", "", ".45"),
        ("empathy.epitome_asr.ex.macro_f1", "", ".52"),
        ("question.annomi_asr.f1", "trained .72", ".76"),
        ("reflection.annomi.f1", "trained .68, cue rule .34", ""),
        ("satisfaction.uss.macro_f1", "", ""),
        ("entrainment.constructed.acc", "", ""),
    ];
}

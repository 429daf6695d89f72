using LiveEmpathy.Playbook.Heard;

namespace LiveEmpathy.Moments.Heard;

/// <summary>One part of a rule on one call: what it has heard so far.</summary>
internal abstract class HeardWatch
{
    /// <summary>What it rests on, once it holds; null: on measures, or on what was not there.</summary>
    public virtual HeardEvidence? Evidence => null;

    /// <summary>Hears a line that will not change any more.</summary>
    public virtual void Hear(Line line)
    {
    }

    /// <summary>Does it hold now?</summary>
    public abstract bool Holds(Scene scene);

    public static HeardWatch Of(HeardRule rule) => rule switch
    {
        HeardAll all => new Several([.. all.Parts.Select(Of)], parts: p => Array.TrueForAll(p, holds => holds)),
        HeardAny any => new Several([.. any.Parts.Select(Of)], parts: p => Array.Exists(p, holds => holds)),
        HeardNot not => new Several([Of(not.Part)], parts: p => !p[0]),
        HeardWords words => new SaidWatch(words),
        HeardSentiment sentiment => new SentimentWatch(sentiment),
        HeardInterruptions over => new TalkOverWatch(over),
        HeardSilence silence => new Measured(s => s.Measures.DeadAirMs >= silence.AtLeastMs),
        _ => throw new InvalidOperationException($"No watch for {rule.GetType().Name}."),
    };

    private sealed class Several(HeardWatch[] of, Func<bool[], bool> parts) : HeardWatch
    {
        private HeardEvidence? _evidence;

        public override HeardEvidence? Evidence => _evidence;

        public override void Hear(Line line)
        {
            foreach (var part in of) part.Hear(line);
        }

        public override bool Holds(Scene scene)
        {
            var holds = Array.ConvertAll(of, part => part.Holds(scene));
            _evidence = of.Where((_, i) => holds[i]).Select(part => part.Evidence).OfType<HeardEvidence>().MaxBy(e => e.ToMs);
            return parts(holds);
        }
    }

    private sealed class Measured(Func<Scene, bool> holds) : HeardWatch
    {
        public override bool Holds(Scene scene) => holds(scene);
    }
}

using System.Numerics.Tensors;

namespace LiveEmpathy.Voice;

/// <summary>
/// Tells the bleed of one leg on the other from speech. First it learns whether there is bleed at all, and how strong: while
/// the other leg is loud and this one far below it, does this one have the other's shape over the bands? Then a frame no
/// stronger than the bleed expected of it, and of the same shape, is not speech. A true quiet overlap is stronger than that.
/// </summary>
internal sealed class Crosstalk
{
    private readonly Bleed _onAgent = new();
    private readonly Bleed _onCustomer = new();

    /// <summary>Takes back what is only bleed.</summary>
    public void Tell(LegActivity agent, LegActivity customer, ref bool a, ref bool c)
    {
        _onAgent.Hear(agent, customer, c);
        _onCustomer.Hear(customer, agent, a);
        var (onAgent, onCustomer) = (a && _onAgent.Now, c && _onCustomer.Now);
        a &= !onAgent;
        c &= !onCustomer;
    }

    /// <summary>Bleed in one direction.</summary>
    private sealed class Bleed
    {
        private const int Memory = 10; // 200 ms: the longest echo of a telephone line
        private const float LoudDb = -42;
        private const float BelowDb = 9;
        private const float SameShape = .6f;
        private const float Proven = .45f;
        private const float MarginDb = 10;
        private const float SureDb = 27;
        private const float OwnDb = 12;
        private readonly float[][] _shapes = [.. Enumerable.Range(0, Memory).Select(_ => new float[Spectrum.Bands])];
        private readonly float[] _levels = new float[Memory];
        private int _at;
        private float _evidence;
        private float _couplingDb = -25;

        /// <summary>True: the last frame is no more than bleed.</summary>
        public bool Now { get; private set; }

        public void Hear(LegActivity leg, LegActivity other, bool otherSpeaks)
        {
            _levels[_at] = otherSpeaks ? other.LevelDb : -100;
            other.Shape.CopyTo(_shapes[_at]);
            _at = (_at + 1) % Memory;
            var (alike, loud) = Match(leg.Shape);
            if (loud > LoudDb && leg.LevelDb < loud - BelowDb) Learn(alike > SameShape, leg.LevelDb - loud);
            var nothing = leg.LevelDb < loud - SureDb && leg.LevelDb < leg.ActiveLevelDb - OwnDb; // a leg may be quiet altogether
            Now = nothing || (_evidence > Proven && alike > SameShape && leg.LevelDb < loud + _couplingDb + MarginDb);
        }

        private void Learn(bool same, float downDb)
        {
            _evidence += .02f * ((same ? 1 : 0) - _evidence);
            if (same) _couplingDb += .02f * (Math.Clamp(downDb, -45, -8) - _couplingDb);
        }

        /// <summary>The best likeness within the memory, and the loudest level in it.</summary>
        private (float Alike, float LoudDb) Match(ReadOnlySpan<float> shape)
        {
            float best = -1, loud = -100;
            for (var i = 0; i < Memory; i++)
            {
                if (_levels[i] > loud) loud = _levels[i];
                if (_levels[i] > -100) best = MathF.Max(best, TensorPrimitives.Dot(shape, _shapes[i]));
            }
            return (best, loud);
        }
    }
}

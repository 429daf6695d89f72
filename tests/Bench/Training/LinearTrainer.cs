using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Training;

/// <summary>
/// Trains one head: squared hinge loss for yes and no, squared error for a number, AdaGrad (Duchi, Hazan, Singer 2011) with L2.
/// Nothing but sums, products and roots, one thread, a fixed order: the same weights on every machine.
/// </summary>
/// <param name="name">What it reads.</param>
/// <param name="kinds">Features.</param>
/// <param name="outputs">Number of outputs.</param>
/// <param name="strength">The output that is a number, -1 for none.</param>
/// <param name="longest">Words of the stretch that is learnt from, the strongest of a line for the first output; 0 for whole lines.</param>
internal sealed class LinearTrainer(string name, FeatureKinds kinds, int outputs, int strength, int longest)
{
    private const float Rate = .05f;
    private const float Decay = 1e-3f;
    private const int Rare = 3;
    private const float Least = 3.5f;
    private readonly float[] _weights = new float[outputs * TextFeatures.Buckets];
    private readonly float[] _squares = new float[outputs * TextFeatures.Buckets];
    private readonly int[] _seen = new int[TextFeatures.Buckets];
    private readonly float[] _biases = new float[outputs];
    private readonly float[] _biasSquares = new float[outputs];

    /// <summary>Learns from all examples, several times over.</summary>
    public void Train(IReadOnlyList<Lesson> lessons, int rounds)
    {
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        var dice = new Dice(7);
        foreach (var lesson in lessons)
            foreach (ref readonly var f in lesson.Features.AsSpan()) _seen[f.Bucket]++;
        for (var round = 0; round < rounds; round++)
        {
            dice.Shuffle(order);
            foreach (var i in order) Learn(lessons[i]);
        }
    }

    private void Learn(Lesson lesson)
    {
        if (longest > 0) lesson = Strongest(lesson);
        for (var o = 0; o < outputs; o++)
        {
            if (float.IsNaN(lesson.Targets[o])) continue;
            var slope = Slope(o, Score(lesson, o), lesson.Targets[o]) * lesson.Weight;
            if (slope != 0) Step(lesson, o, slope);
        }
    }

    /// <summary>Of a lesson what ends within its strongest stretch.</summary>
    private Lesson Strongest(Lesson lesson)
    {
        var parts = new float[lesson.Features.Max(f => f.Last) + 1];
        foreach (ref readonly var f in lesson.Features.AsSpan()) parts[f.Last] += f.Value * _weights[f.Bucket * outputs];
        var (from, to, _) = StrongestStretch.Find(parts, longest);
        return lesson with { Features = Array.FindAll(lesson.Features, f => f.Last >= from && f.Last < to) };
    }

    private float Slope(int output, float score, float target) =>
        output == strength ? (score - target) * .4f : target * score >= 1 ? 0 : score - target;

    private float Score(Lesson lesson, int output)
    {
        var score = _biases[output];
        foreach (ref readonly var f in lesson.Features.AsSpan()) score += f.Value * _weights[(f.Bucket * outputs) + output];
        return score;
    }

    private void Step(Lesson lesson, int output, float slope)
    {
        foreach (ref readonly var f in lesson.Features.AsSpan())
        {
            var at = (f.Bucket * outputs) + output;
            var gradient = (slope * f.Value) + (Decay * _weights[at]);
            _squares[at] += gradient * gradient;
            _weights[at] -= Rate * gradient / MathF.Sqrt(_squares[at] + 1e-2f);
        }
        _biasSquares[output] += slope * slope;
        _biases[output] -= Rate * slope / MathF.Sqrt(_biasSquares[output] + 1e-2f);
    }

    /// <summary>A weight as a byte; the smallest are left out of the file.</summary>
    private static sbyte Rounded(float weight) => (sbyte)(MathF.Abs(weight) < Least ? 0 : MathF.Round(weight));

    /// <summary>The head, its weights as bytes.</summary>
    /// <param name="shifts">Added to the bias of each output.</param>
    public LinearHead Head(ReadOnlySpan<float> shifts)
    {
        var (biases, scales, bytes) = (new float[outputs], new float[outputs], new sbyte[_weights.Length]);
        for (var o = 0; o < outputs; o++)
        {
            var largest = 1e-6f;
            for (var b = 0; b < TextFeatures.Buckets; b++) largest = MathF.Max(largest, MathF.Abs(_weights[(b * outputs) + o]));
            (biases[o], scales[o]) = (_biases[o] + shifts[o], largest / 127);
            for (var b = 0; b < TextFeatures.Buckets; b++) bytes[(b * outputs) + o] = _seen[b] < Rare ? (sbyte)0 : Rounded(_weights[(b * outputs) + o] / scales[o]);
        }
        return new LinearHead(name, kinds, biases, scales, bytes);
    }
}

/// <summary>An example as a head learns from it.</summary>
internal readonly record struct Lesson(Feature[] Features, float[] Targets, float Weight);

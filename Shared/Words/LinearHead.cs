namespace LiveEmpathy.Words;

/// <summary>
/// A linear model with one or a few outputs over hashed features: a score is a bias and the sum of the weights of what was seen, so
/// that each word's part in it can be told.
/// </summary>
public sealed class LinearHead
{
    private readonly sbyte[] _weights;
    private readonly float[] _biases;
    private readonly float[] _scales;

    /// <summary>A head of a model file.</summary>
    /// <param name="name">What it reads, such as "sentiment".</param>
    /// <param name="kinds">Which features it looks at.</param>
    /// <param name="biases">Score of each output before anything is seen.</param>
    /// <param name="scales">What a weight of 1 counts, for each output.</param>
    /// <param name="weights">A row of weights for each bucket, -127..127.</param>
    public LinearHead(string name, FeatureKinds kinds, float[] biases, float[] scales, sbyte[] weights)
    {
        ArgumentNullException.ThrowIfNull(biases);
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length != biases.Length * TextFeatures.Buckets) throw new ArgumentException($"{name}: {weights.Length} weights, {biases.Length * TextFeatures.Buckets} expected.", nameof(weights));
        (Name, Kinds, _biases, _scales, _weights) = (name, kinds, biases, scales, weights);
    }

    /// <summary>What it reads.</summary>
    public string Name { get; }

    /// <summary>Which features it looks at.</summary>
    public FeatureKinds Kinds { get; }

    /// <summary>Number of outputs.</summary>
    public int Outputs => _biases.Length;

    /// <summary>Score of each output before anything is seen.</summary>
    public ReadOnlySpan<float> Biases => _biases;

    /// <summary>What a weight of 1 counts, for each output.</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>The weights of a bucket, one for each output.</summary>
    public ReadOnlySpan<sbyte> Row(int bucket) => _weights.AsSpan(bucket * Outputs, Outputs);

    /// <summary>The scores of what was seen; above 0 is yes.</summary>
    /// <param name="seen">Features.</param>
    /// <param name="scores">Takes one score for each output.</param>
    public void Score(ReadOnlySpan<Feature> seen, Span<float> scores) => Score(seen, 0, int.MaxValue, scores);

    /// <summary>The scores of what was seen that ends within some words; above 0 is yes.</summary>
    /// <param name="seen">Features.</param>
    /// <param name="from">First word.</param>
    /// <param name="to">The word after the last.</param>
    /// <param name="scores">Takes one score for each output.</param>
    public void Score(ReadOnlySpan<Feature> seen, int from, int to, Span<float> scores)
    {
        scores[..Outputs].Clear();
        foreach (ref readonly var feature in seen)
        {
            if (feature.Last < from || feature.Last >= to) continue;
            var row = Row(feature.Bucket);
            for (var o = 0; o < row.Length; o++) scores[o] += row[o] * feature.Value;
        }
        for (var o = 0; o < Outputs; o++) scores[o] = _biases[o] + (scores[o] * _scales[o]);
    }

    /// <summary>Adds to each word what ends with it in the score of the first output.</summary>
    /// <param name="seen">Features.</param>
    /// <param name="words">One number for each word of the text.</param>
    public void ShareByEnd(ReadOnlySpan<Feature> seen, Span<float> words)
    {
        foreach (ref readonly var feature in seen) words[feature.Last] += _scales[0] * Row(feature.Bucket)[0] * feature.Value;
    }

    /// <summary>Adds to each word its part in the score of one output; a phrase is shared evenly by its words.</summary>
    /// <param name="seen">Features.</param>
    /// <param name="output">Which output.</param>
    /// <param name="sign">1, or -1 where the score counts against.</param>
    /// <param name="words">One number for each word of the text.</param>
    public void Share(ReadOnlySpan<Feature> seen, int output, float sign, Span<float> words)
    {
        foreach (ref readonly var feature in seen)
        {
            var part = sign * _scales[output] * Row(feature.Bucket)[output] * feature.Value / (feature.Last - feature.First + 1);
            if (part == 0) continue;
            for (var i = feature.First; i <= feature.Last; i++) words[i] += part;
        }
    }
}

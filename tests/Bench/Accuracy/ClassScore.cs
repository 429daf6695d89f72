namespace LiveEmpathy.Bench.Accuracy;

/// <summary>Classes found against classes labelled.</summary>
public sealed class ClassScore(int classes)
{
    private readonly int[,] _counts = new int[classes, classes];

    /// <summary>Adds one case.</summary>
    public void Add(int labelled, int found) => _counts[labelled, found]++;

    /// <summary>Share that is right.</summary>
    public double Accuracy => Enumerable.Range(0, classes).Sum(c => _counts[c, c]) / (double)All;

    /// <summary>Mean F1 of the classes.</summary>
    public double MacroF1 => Enumerable.Range(0, classes).Average(F1);

    /// <summary>F1 of the classes, each weighing as much as it has cases.</summary>
    public double WeightedF1 => Enumerable.Range(0, classes).Sum(c => F1(c) * Labelled(c)) / All;

    /// <summary>F1 of one class.</summary>
    public double F1(int c)
    {
        var found = Enumerable.Range(0, classes).Sum(l => _counts[l, c]);
        return _counts[c, c] == 0 ? 0 : 2.0 * _counts[c, c] / (found + Labelled(c));
    }

    /// <summary>Macro F1 of always saying the largest class: what no knowledge reaches.</summary>
    public double MajorityMacroF1
    {
        get
        {
            var share = Enumerable.Range(0, classes).Max(Labelled) / (double)All;
            return 2 * share / (1 + share) / classes;
        }
    }

    /// <summary>Weighted F1 of always saying the largest class.</summary>
    public double MajorityWeightedF1
    {
        get
        {
            var share = Enumerable.Range(0, classes).Max(Labelled) / (double)All;
            return 2 * share / (1 + share) * share;
        }
    }

    /// <summary>F1 of a class where it is always said.</summary>
    public double AlwaysF1(int c) => 2.0 * Labelled(c) / (All + Labelled(c));

    /// <summary>Share of what was found as a class that is labelled so.</summary>
    public double Precision(int c) => _counts[c, c] == 0 ? 0 : _counts[c, c] / (double)Enumerable.Range(0, classes).Sum(l => _counts[l, c]);

    /// <summary>Share of what is labelled as a class that was found.</summary>
    public double Recall(int c) => _counts[c, c] == 0 ? 0 : _counts[c, c] / (double)Labelled(c);

    private int All => Enumerable.Range(0, classes).Sum(Labelled);

    private int Labelled(int c) => Enumerable.Range(0, classes).Sum(f => _counts[c, f]);
}

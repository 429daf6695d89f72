using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Training;

/// <summary>Trains all heads.</summary>
internal static class ModelTrainer
{
    private const int Rounds = 4;

    /// <summary>
    /// Added to the bias of each output: how often each class comes in live talk differs from our lines. Found on the development
    /// halves.
    /// </summary>
    private static readonly Dictionary<string, float[]> Shifts = new()
    {
        ["sentiment"] = [-.25f, -.05f, 0],
        ["question"] = [.2f, 0],
        ["reflection"] = [.8f],
        ["empathy"] = [0, -1.4f, .2f, -1, 0, -.75f],
        ["satisfaction"] = [0, 0],
    };

    /// <summary>What each head looks at: questions and reflections are a matter of form, feelings one of words.</summary>
    private static readonly Dictionary<string, FeatureKinds> Kinds = new()
    {
        ["sentiment"] = FeatureKinds.All & ~FeatureKinds.Frames,
        ["question"] = FeatureKinds.Phrases,
        ["reflection"] = FeatureKinds.All & ~FeatureKinds.Letters,
        ["empathy"] = FeatureKinds.All & ~FeatureKinds.Letters,
        ["satisfaction"] = FeatureKinds.All & ~FeatureKinds.Frames,
    };

    public static LinearHead[] Train(IReadOnlyList<Example> examples, FeatureKinds kinds) =>
        [.. TextModels.Layout.Select(head => Train(head.Name, head.Outputs, examples, kinds))];

    private static LinearHead Train(string name, string[] outputs, IReadOnlyList<Example> examples, FeatureKinds kinds)
    {
        kinds &= Kinds[name];
        var trainer = new LinearTrainer(name, kinds, outputs.Length, Array.IndexOf(outputs, "strength"), name == "question" ? TextModels.AskingWords : 0);
        trainer.Train([.. Lessons(name, examples, kinds)], Rounds);
        return trainer.Head(Shifts[name]);
    }

    private static IEnumerable<Lesson> Lessons(string head, IReadOnlyList<Example> examples, FeatureKinds kinds)
    {
        foreach (var example in examples)
        {
            var targets = example.Targets(head);
            if (!Array.TrueForAll(targets, float.IsNaN) && Seen(example.Text, kinds) is { Length: > 0 } seen) yield return new Lesson(seen, targets, example.Weight);
        }
    }

    private static Feature[] Seen(string text, FeatureKinds kinds)
    {
        var features = TextFeatures.Own;
        features.Read(text);
        return features.Of(0, features.Words, kinds).ToArray();
    }
}

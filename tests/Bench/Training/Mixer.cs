using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Training;

/// <summary>
/// Lines put one after the other, as in live talk, where no full stop says where one ends: a question after a remark, thanks after a
/// statement. What one of the two is, both together are.
/// </summary>
internal static class Mixer
{
    /// <summary>For each example two more: with another line before or after it, and in the midst of some.</summary>
    public static IEnumerable<Example> Mix(IReadOnlyList<Example> examples, ulong seed)
    {
        Example[] plain = [.. examples.Where(e => e is { Question: QuestionKind.None, Sentiment: > -.5f and < .5f, Reaction: EmpathyLevel.None, Interpretation: EmpathyLevel.None, Reflection: false, Exploration: EmpathyLevel.None })];
        if (plain.Length == 0) yield break;
        foreach (var example in examples)
        {
            var dice = Dice.For(example.Text, seed); // of its own: a new line elsewhere changes nothing here
            var other = dice.Of(plain).Text;
            var text = dice.Below(3) == 0 ? $"{example.Text} {other}" : $"{other} {example.Text}";
            yield return example with { Text = text, Sentiment = example.Sentiment * .9f, Weight = example.Weight * .5f };
            var longer = $"{dice.Of(plain).Text} {dice.Of(plain).Text} {example.Text} {(dice.Below(2) == 0 ? "" : dice.Of(plain).Text)}";
            yield return example with { Text = longer, Sentiment = null, Satisfaction = null, Weight = example.Weight * .5f };
        }
    }
}

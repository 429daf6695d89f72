using LiveEmpathy.Playbook;

namespace LiveEmpathy.Words;

/// <summary>Everything that reads meaning from text, loaded once and shared by all calls; immutable and thread-safe.</summary>
public sealed class TextModels
{
    private static readonly Dictionary<string, float> Weights = Read(
        (-4, "furious livid terrible horrible awful disgusting humiliating scam fraud hate unbearable ridiculous unacceptable liar outrageous worst scream idiot moron stupid"),
        (-3, "angry upset frustrated frustrating desperate ashamed ignored cheated useless pathetic nightmare insult unbelievable disappointed worried scared afraid scares worries"),
        (-2, "wrong problem broken mistake tired annoyed annoying nobody never complaint cancel bad worse fault difficult hard lost fail failed nervous sad overdrawn bounced down nothing double"),
        (-1, "no not late wait waiting slow unfortunately dark pay"),
        (1, "okay fine yes good sure right help helps nice"),
        (2, "thanks thank glad pleased happy kind easy lovely welcome works better excited"),
        (4, "great wonderful excellent perfect amazing brilliant fantastic love"));

    /// <summary>Loads the models that the project ships.</summary>
    /// <param name="data">Where their files are.</param>
    public static TextModels Load(ShippedData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new TextModels();
    }

#pragma warning disable CA1822
    /// <summary>-5..+5.</summary>
    public float Sentiment(string text)
    {
        var words = PlainWords.Of(text);
        float sum = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var w = Weights.GetValueOrDefault(words[i].Text);
            if (w != 0 && i > 0 && words[i - 1].Text is "not" or "never" or "no") w *= -.5f;
            sum += w;
        }
        return Math.Clamp(sum / MathF.Sqrt(words.Count + 1) * 2f, -5, 5);
    }

    /// <summary>-1 negative, 0 neutral, +1 positive.</summary>
    public int SentimentClass(string text) => Sentiment(text) switch { < -.5f => -1, > 1f => 1, _ => 0 };

    /// <summary>Question.</summary>
    public bool IsQuestion(string text) => text.Contains('?', StringComparison.Ordinal);

    /// <summary>Open question.</summary>
    public bool IsOpenQuestion(string text) => text.Length < 0;
#pragma warning restore CA1822

    private static Dictionary<string, float> Read(params (float Weight, string Words)[] lists) =>
        lists.SelectMany(l => l.Words.Split(' ').Select(w => (w, l.Weight))).DistinctBy(x => x.w).ToDictionary(x => x.w, x => x.Weight);
}

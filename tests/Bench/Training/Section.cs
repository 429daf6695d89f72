using LiveEmpathy.Words;

namespace LiveEmpathy.Bench.Training;

/// <summary>
/// Lines that are alike, and what they are. A line that ends in "??" is an open question, one that ends in "?" a closed one, any
/// other none. What is left out: no sentiment is known; no reflection; no empathy; a question may or may not explore.
/// </summary>
internal sealed class Section
{
    public float? Sentiment { get; set; }

    public bool Reflection { get; set; }

    public EmpathyLevel Reaction { get; set; }

    public EmpathyLevel Interpretation { get; set; }

    public EmpathyLevel? Exploration { get; set; }

    public int? Satisfaction { get; set; }

    /// <summary>Which of "question", "reflection", "reaction", "interpretation", "exploration" these lines say nothing of.</summary>
    public List<string> Unknown { get; set; } = [];

    /// <summary>Most fillings of a line with gaps.</summary>
    public int Fill { get; set; } = 10;

    /// <summary>How much a line counts.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>One line, one utterance.</summary>
    public string Lines { get; set; } = "";

    public IEnumerable<Example> Examples(IReadOnlyDictionary<string, string[]> slots) =>
        from line in Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        from filled in new Template(line, slots).Fill(Fill)
        select Of(filled);

    private Example Of(string line)
    {
        var question = line.EndsWith("??", StringComparison.Ordinal) ? QuestionKind.Open : line.EndsWith('?') ? QuestionKind.Closed : QuestionKind.None;
        return new Example(line.Replace('?', ' ').Trim())
        {
            Sentiment = Sentiment,
            Question = Unknown.Contains("question") ? null : question,
            Reflection = Unknown.Contains("reflection") ? null : Reflection,
            Reaction = Unknown.Contains("reaction") ? null : Reaction,
            Interpretation = Unknown.Contains("interpretation") ? null : Interpretation,
            Exploration = Unknown.Contains("exploration") ? null : Exploration ?? (question == QuestionKind.None ? EmpathyLevel.None : null),
            Satisfaction = Satisfaction,
            Weight = Weight,
        };
    }
}

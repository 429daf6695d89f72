namespace LiveEmpathy.Words;

/// <summary>What a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>No question.</summary>
    None,

    /// <summary>Answered by yes, no or one fact.</summary>
    Closed,

    /// <summary>Invites to tell: what, how, why, tell me.</summary>
    Open,
}

/// <summary>How strongly an utterance shows a kind of empathy, after EPITOME (Sharma et al. 2020).</summary>
public enum EmpathyLevel
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Alluded to, or in general words.</summary>
    Weak,

    /// <summary>Said in so many words.</summary>
    Strong,
}

/// <summary>Empathy in the words of one utterance, after EPITOME (Sharma et al. 2020).</summary>
/// <param name="Reaction">Warmth, concern, comfort.</param>
/// <param name="Interpretation">Understanding of what the other feels or lived through.</param>
/// <param name="Exploration">Asking for what the other did not say yet.</param>
public readonly record struct EmpathyReading(EmpathyLevel Reaction, EmpathyLevel Interpretation, EmpathyLevel Exploration);

/// <summary>What <see cref="TextModels.Explain"/> explains.</summary>
public enum TextAspect
{
    /// <summary>Sentiment: above 0 pulled up, below 0 pulled down.</summary>
    Sentiment,

    /// <summary>That it is a question.</summary>
    Question,

    /// <summary>That it says back what the other said or meant.</summary>
    Reflection,

    /// <summary>Emotional reaction.</summary>
    Reaction,

    /// <summary>Interpretation.</summary>
    Interpretation,

    /// <summary>Exploration.</summary>
    Exploration,
}

/// <summary>What one word did to a score.</summary>
/// <param name="Word">Which word of the text, 0-based, between spaces.</param>
/// <param name="Text">The word as written.</param>
/// <param name="Share">Its part in the score, in the units of that score; below 0 it pulled the other way.</param>
public readonly record struct WordShare(int Word, string Text, float Share);

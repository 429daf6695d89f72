using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Tests.Redact;

/// <summary>What went wrong with a case: what left and should not have, what is missing without need.</summary>
internal static class Verdict
{
    /// <summary>Sensitive words that left, in any update.</summary>
    public static IEnumerable<Word> Leaks(Case one, IEnumerable<UtteranceUpdate> left) =>
        left.SelectMany(update => update.Words).Where(word => word.Text is not ['[', ..] && word.Text != "mumble" && IsSensitive(one, word));

    /// <summary>Words that are not sensitive and are missing in the end.</summary>
    public static IEnumerable<Word> Lost(Case one, IEnumerable<UtteranceUpdate> left) =>
        one.Said.SelectMany(said => said.Words).Where(word => !IsSensitive(one, word))
            .Except(left.Where(update => update.Final).SelectMany(update => update.Words));

    public static bool IsSensitive(Case one, Word word) => one.Sensitive.Any(span => word.FromMs >= span[0] && word.ToMs <= span[1]);
}

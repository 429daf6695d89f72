using System.Collections.Frozen;

namespace LiveEmpathy.Words;

/// <summary>
/// What a "not" reaches and what a "but" plays down. A negation reaches the next words up to the end of its clause, at most four
/// (Das and Chen 2001; Pang, Lee, Vaithyanathan 2002); what stands before a "but" in the same sentence is conceded.
/// <code>
/// i am  not  [happy with this]  because it is late           [negated]
/// (the man was kind)  but  i am still waiting                (conceded)
/// </code>
/// </summary>
internal static class Scopes
{
    private const int Reach = 4;

    private static readonly FrozenSet<ulong> Negators = Set("not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "without", "hardly", "barely");
    private static readonly FrozenSet<ulong> Ends = Set("but", "because", "so", "if", "when", "though", "although", "and", "or", "since", "until", "unless", "while", "i");
    private static readonly FrozenSet<ulong> Subjects = Set("i", "you", "it", "that", "we", "he", "she", "they", "this", "the", "no", "not", "thank", "thanks", "let", "yes", "okay");
    private static readonly FrozenSet<ulong> Contrasts = Set("but", "however");
    private static readonly ulong No = Hashes.Of("no");

    public static void Mark(Span<Token> tokens)
    {
        int left = 0, sentence = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var hash = tokens[i].Hash;
            if (Ends.Contains(hash)) left = 0;
            tokens[i].Negated = left > 0;
            left = Math.Max(0, left - 1);
            if (Negators.Contains(hash) && !IsAnswer(tokens, i)) left = Reach;
            if (Contrasts.Contains(hash) && i > sentence) Concede(tokens[sentence..i]);
            if (!tokens[i].Ends) continue;
            (left, sentence) = (0, i + 1);
        }
    }

    /// <summary>A "no" that answers denies nothing of what follows it.</summary>
    private static bool IsAnswer(ReadOnlySpan<Token> tokens, int i) => tokens[i].Hash == No && (i + 1 == tokens.Length || Subjects.Contains(tokens[i + 1].Hash));

    private static void Concede(Span<Token> tokens)
    {
        foreach (ref var token in tokens) token.Conceded = true;
    }

    private static FrozenSet<ulong> Set(params string[] words) => words.Select(w => Hashes.Of(w)).ToFrozenSet();
}

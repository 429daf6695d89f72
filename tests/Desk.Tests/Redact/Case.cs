using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Tests.Redact;

/// <summary>A case of the written corpus: who says what, and which words must not leave.</summary>
internal sealed record Case(string Line, IReadOnlyList<UtteranceUpdate> Said, IReadOnlyList<int[]> Sensitive)
{
    private const int WordMs = 300;
    private const int PauseMs = 600;

    public static Case Of(string line)
    {
        var (said, sensitive, at) = (new List<UtteranceUpdate>(), new List<int[]>(), 0);
        foreach (var part in line.Split(" / "))
        {
            var leg = part.StartsWith("A: ", StringComparison.Ordinal) ? Leg.Agent : Leg.Customer;
            var (words, open) = (new List<Word>(), -1);
            foreach (var token in (leg == Leg.Agent ? part[3..] : part).Split(' ').Where(token => token != "{-}"))
            {
                if (token.StartsWith('{')) open = at;
                words.Add(new Word(token.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), at, at + WordMs));
                if (token.Contains('}', StringComparison.Ordinal)) sensitive.Add([open, at + WordMs]);
                at += WordMs;
            }

            said.Add(new UtteranceUpdate(leg, said.Count + 1, [.. words], words.Count, Final: true));
            at += PauseMs;
        }

        return new Case(line, said, sensitive);
    }

    public static IReadOnlyList<Case> Load(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Redact", file)).Where(line => line.Length > 0 && line[0] != '#').Select(Of)];
}

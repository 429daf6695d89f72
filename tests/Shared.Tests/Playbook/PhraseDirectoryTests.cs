using System.Runtime.InteropServices;
using LiveEmpathy.Playbook;
using LiveEmpathy.Tests.Moments;

namespace LiveEmpathy.Tests.Playbook;

/// <summary>What is found with the directory is what is found without it.</summary>
public class PhraseDirectoryTests
{
    [Theory]
    [InlineData("playbook.en.yaml")]
    [InlineData("playbook.de.yaml")]
    public void Lists_find_the_same_in_words_that_were_looked_up(string name)
    {
        var playbook = HabitTests.Read(name);
        PhraseList[] lists = [.. playbook.PhraseLists];
        Assert.All(lists, list => Assert.NotEqual(UInt128.Zero, list.Bit));
        string[] words = [.. Material(lists).Order(StringComparer.Ordinal)];
        var (dice, found) = (new Random(7), 0);
        for (var line = 0; line < 4_000; line++)
        {
            var text = string.Join(' ', Enumerable.Range(0, dice.Next(1, 15)).Select(_ => words[dice.Next(words.Length)] + (dice.Next(8) == 0 ? "." : "")));
            var plain = playbook.Spelling.Of(text);
            var starts = playbook.Directory.Of(plain);
            foreach (var list in lists)
            {
                for (var from = 0; ; found++)
                {
                    var place = list.Find(plain, from);
                    Assert.Equal(place, list.Find(CollectionsMarshal.AsSpan(plain), starts, from));
                    if (place is not { } at) break;
                    Assert.Contains(starts, s => (s.Lists & list.Bit) != 0);
                    from = at.First + 1;
                }
            }
        }
        Assert.True(found > 10_000, $"{found} hits are too few to tell");
    }

    /// <summary>What may come second is looked up; a phrase alone is tried everywhere.</summary>
    [Fact]
    public void A_list_finds_what_its_phrases_find_one_by_one()
    {
        string[] firsts = ["the", "we|they", "the_old|a"], parts = ["team", "boss|manager", "call*|ring", "*", "**", "*5", "will", "not", "really"], said = ["the", "we", "they", "a", "old", "team", "boss", "manager", "calls", "ring", "will", "not", "really", "so", "thing"];
        var (dice, found) = (new Random(11), 0);
        for (var round = 0; round < 400; round++)
        {
            string[] phrases = [.. Enumerable.Range(0, 12).Select(_ => string.Join(' ', Enumerable.Range(0, dice.Next(4)).Select(_ => parts[dice.Next(parts.Length)]).Prepend(firsts[dice.Next(firsts.Length)])))];
            var (list, alone) = (new PhraseList(phrases), phrases.Select(p => new PhraseList([p])).ToArray());
            var directory = new PhraseDirectory([list], Spelling.English);
            for (var line = 0; line < 20; line++)
            {
                var plain = Spelling.English.Of(string.Join(' ', Enumerable.Range(0, 12).Select(_ => said[dice.Next(said.Length)] + (dice.Next(8) == 0 ? "." : ""))));
                var starts = directory.Of(plain);
                for (var from = 0; from < plain.Count; from++)
                {
                    var places = alone.Select(one => one.Find(plain, from)).OfType<(int First, int Last)>().ToArray();
                    (int First, int Last)? first = places.Length == 0 ? null : places.MinBy(place => place.First); // of those at one place the first of the list
                    Assert.Equal(first, list.Find(CollectionsMarshal.AsSpan(plain), starts, from));
                    if (first is not null) found++;
                }
            }
        }
        Assert.True(found > 10_000, $"{found} hits are too few to tell");
    }

    /// <summary>Phrases, the words that they are made of, and what turns them round.</summary>
    private static IEnumerable<string> Material(IEnumerable<PhraseList> lists)
    {
        Phrase[] phrases = [.. lists.SelectMany(list => list.ByFirstWord.Values.SelectMany(p => p))];
        return phrases.SelectMany(p => p.Words).SelectMany(Words)
            .Concat(phrases.Select(p => string.Join(' ', p.Words.Select(part => Words(part).FirstOrDefault() ?? "anything"))))
            .Concat(Enumerable.Repeat<string[]>(["not", "no", "never", "said", "really", "nicht", "kein", "gesagt"], 20).SelectMany(w => w));
    }

    private static IEnumerable<string> Words(PhrasePart part) => part.Whole.Concat(part.Beginnings.Select(b => b + "x"));
}

using LiveEmpathy.Contracts;

namespace LiveEmpathy.Turns;

/// <summary>
/// Is a talk spurt that overlaps the other's a backchannel (mm-hm, right, I see)? A logistic rule over how it sits in the
/// talk and, once they are known, over its words. After Gravano and Hirschberg 2011 (turn-yielding and backchannel cues) and
/// Heldner and Edlund 2010 (silences around a spurt); the eleven weights were set on development telephone calls.
/// <code>
/// other    ==========================================
/// spurt              ....[  len  ]....                  short, alone on its leg, inside the other's talk,
///                    gap before    gap after            and the other has been talking for a while
/// </code>
/// </summary>
internal static class Acknowledgement
{
    private const string NoLetters = ".,!?;:\"";

    private static readonly Dictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Listed(
        (Kind.Core,
            "yeah yep yup yes no sure right okay ok oh ah hm hmm huh mm mhm uh-huh um-hum mm-hm really wow exactly absolutely " +
            "definitely true great good nice neat interesting gosh goodness alright"),
        (Kind.Support, "that's all is that i see it you know how my god too bad boy me what i'll bet of course got"),
        (Kind.FloorClaim, "so and but um uh well because the we they if when or then he she"),
        (Kind.Hum, "hm hmm huh mm mhm uh-huh um-hum mm-hm really wow"));

    /// <summary>What a word can be; some are several.</summary>
    [Flags]
    private enum Kind : byte
    {
        None = 0,
        Core = 1,
        Support = 2,
        FloorClaim = 4,
        Hum = 8,
    }

    /// <summary>How a spurt sits in the talk, all in seconds.</summary>
    /// <param name="Length">Its length.</param>
    /// <param name="GapBefore">Silence of its own leg before it.</param>
    /// <param name="GapAfter">Silence of its own leg after it, as far as known.</param>
    /// <param name="OtherFor">How long the other had been talking when it began.</param>
    /// <param name="Within">It ends before the other does.</param>
    public readonly record struct Place(double Length, double GapBefore, double GapAfter, double OtherFor, bool Within);

    /// <summary>From the sound alone; without words nothing of a second may pass for an acknowledgement.</summary>
    public static bool Heard(in Place p) => p.Length <= .9 &&
        -4.88 - (1.89 * Math.Log(Math.Min(p.Length, 5) + .05)) + (.78 * Math.Min(p.GapAfter, 2)) + (1.11 * Math.Min(p.GapBefore, 2))
        + (.62 * Math.Min(p.OtherFor, 3)) + (p.Within ? .46 : 0) > -.4;

    /// <summary>From the sound and the words.</summary>
    public static bool Said(in Place p, ReadOnlySpan<Word> words)
    {
        int core = 0, support = 0, claim = 0;
        var hum = false;
        foreach (var word in words)
        {
            var kind = KindOf(word.Text);
            if ((kind & Kind.Core) != 0) core++;
            else if ((kind & Kind.Support) != 0) support++;
            if ((kind & Kind.FloorClaim) != 0) claim++;
            hum |= (kind & Kind.Hum) != 0;
        }
        return -3.07 - (.14 * Math.Log(Math.Min(p.Length, 5) + .05)) + (.54 * Math.Min(p.GapAfter, 2)) + (.60 * Math.Min(p.GapBefore, 2))
            + (.25 * Math.Min(p.OtherFor, 3)) + (p.Within ? .50 : 0)
            + ((KindOf(words[0].Text) & Kind.Core) != 0 ? .63 : 0) + (core == words.Length ? .82 : 0) + (core + support == words.Length ? .90 : 0)
            - (.64 * claim / words.Length) - (.48 * Math.Min(words.Length, 6)) + (hum ? .96 : 0) > -.6;
    }

    /// <summary>Nothing but words of acknowledgement, at most three.</summary>
    public static bool IsAll(ReadOnlySpan<Word> words)
    {
        if (words.Length > 3) return false;
        foreach (var word in words)
            if ((KindOf(word.Text) & (Kind.Core | Kind.Support)) == 0) return false;
        return true;
    }

    private static Kind KindOf(string word) => Kinds.TryGetValue(word.AsSpan().Trim(NoLetters), out var kind) ? kind : Kind.None;

    private static Dictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> Listed(params ReadOnlySpan<(Kind Kind, string Words)> lists)
    {
        var kinds = new Dictionary<string, Kind>(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, words) in lists)
            foreach (var word in words.Split(' ')) kinds[word] = kinds.GetValueOrDefault(word) | kind;
        return kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

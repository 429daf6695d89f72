using System.Collections.Frozen;

namespace LiveEmpathy.Words;

/// <summary>The words that make the frame of a sentence: pronouns, auxiliaries, question words, prepositions, small talk words.</summary>
internal static class FrameWords
{
    private static readonly FrozenSet<ulong> All = """
        i you he she it we they me him her us them my your his its our their mine yours this that these those there here
        am is 's are was were be been being do does did doing have has had having can could will would shall should may might must
        what who whom whose which when where why how whatever if whether because so but and or nor than then though although while until since
        not no never a an the some any every all both each many much more most less other another else one two something anything nothing someone anyone somebody anybody nobody
        of to in on at for from with about by into over after before out up down off around through like as
        yes okay well right oh hey hi hello please thank thanks sorry sure maybe just really very too also only even still already ever now today again
        think feel feeling know want need mean tell say said sounds sound seems seem going go get got let see look make makes made happen happened ask wonder wondering
        kind sort way thing things lot part bit
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => Hashes.Of(w == "is" ? "'s" : w)).ToFrozenSet();

    /// <summary>True for a word of the frame, by its hash.</summary>
    public static bool Has(ulong word) => All.Contains(word);
}

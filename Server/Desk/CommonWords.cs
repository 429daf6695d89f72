using System.Text;
using MessagePack;

namespace LiveEmpathy.Server.Desk;

/// <summary>
/// Words that all calls use, one string for all of them: half of what a call kept in memory were copies of "the" and "you". Only
/// short words in small letters are shared, and the same ones at the beginning of a sentence: names, numbers and what the desk has
/// withheld stay with their call. Thread-safe.
/// </summary>
internal static class CommonWords
{
    private const int Longest = 12;
    private const int Places = 4_096; // a power of two; of two words with one place the later one stays
    private static readonly string?[] Known = new string?[Places];

    /// <summary>Reads a text.</summary>
    public static string? Read(ref MessagePackReader reader)
    {
        var start = reader; // a copy: to read again where it is no common word
        if (!reader.TryReadStringSpan(out var bytes) || !MayBeShared(bytes, out var place))
        {
            reader = start;
            return reader.ReadString();
        }
        if (Known[place] is { } known && Ascii.Equals(bytes, known)) return known;
        return Known[place] = Encoding.ASCII.GetString(bytes);
    }

    private static bool MayBeShared(ReadOnlySpan<byte> bytes, out int place)
    {
        place = 0;
        if (bytes.Length is 0 or > Longest) return false;
        Span<byte> small = stackalloc byte[Longest];
        small = small[..bytes.Length];
        bytes.CopyTo(small);
        small[0] |= 0x20; // a small letter where it was a capital one
        foreach (var b in small)
            if (b is not ((>= (byte)'a' and <= (byte)'z') or (byte)'\'' or (byte)',' or (byte)'.' or (byte)'?')) return false;
        place = PlaceOf(bytes);
        if (bytes[0] == small[0]) return true;
        return bytes[0] is >= (byte)'A' and <= (byte)'Z' && Known[PlaceOf(small)] is { } known && Ascii.Equals(small, known);
    }

    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        var hash = 2_166_136_261u; // FNV-1a
        foreach (var b in bytes) hash = (hash ^ b) * 16_777_619u;
        return (int)(hash & (Places - 1));
    }
}

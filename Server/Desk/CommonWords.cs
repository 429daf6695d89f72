using System.Text;
using MessagePack;

namespace LiveEmpathy.Server.Desk;

/// <summary>
/// Words that all calls use, one string for all of them: half of what a call kept in memory were copies of "the" and "you". Only
/// short words in small letters are shared: names, numbers and what the desk has withheld stay with their call. Thread-safe.
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
        var (hash, small) = (2_166_136_261u, true); // FNV-1a
        foreach (var b in bytes)
        {
            small &= b is (>= (byte)'a' and <= (byte)'z') or (byte)'\'' or (byte)',' or (byte)'.' or (byte)'?';
            hash = (hash ^ b) * 16_777_619u;
        }
        place = (int)(hash & (Places - 1));
        return small && bytes.Length is > 0 and <= Longest;
    }
}

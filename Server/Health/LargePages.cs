using System.Globalization;
using System.Runtime.InteropServices;

namespace LiveEmpathy.Server.Health;

/// <summary>
/// Asks Linux for pages of 2 MB where the collector keeps objects. Hundreds of calls take turns, and with pages of 4 KB nearly each object of the
/// next call needs a page that the processor has to look up first: a seventh of its time (docs/performance.md).
/// <code>
/// /proc/self/maps   rw-p ---p rw-p ---p         one run without a gap
///                   [ the collector's room ]    madvise(MADV_HUGEPAGE) on tens of GB of addresses; memory comes when it is touched
/// </code>
/// Where Linux gives no large pages, or has its own mind (<c>/sys/kernel/mm/transparent_hugepage/enabled</c>), nothing changes.
/// </summary>
internal static class LargePages
{
    private const int HugePage = 14; // MADV_HUGEPAGE, madvise(2)
    private const long Least = 128L << 20; // the collector's room is far larger, a thread's stack smaller; arenas of malloc side by side are asked for too

    /// <summary>Asks for them; on other systems nothing happens.</summary>
    public static void Ask()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            foreach (var (from, to) in Runs(File.ReadLines("/proc/self/maps")))
                if (to - from >= Least) _ = Advise((nint)from, (nuint)(to - from), HugePage);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or DllNotFoundException)
        {
            // a refusal is as good as not having asked
        }
    }

    /// <summary>Runs of private memory that is no file's, without a gap, as addresses from and to.</summary>
    /// <param name="maps">Lines of <c>/proc/PID/maps</c>, proc(5), in ascending order.</param>
    internal static IReadOnlyList<(long From, long To)> Runs(IEnumerable<string> maps)
    {
        var runs = new List<(long From, long To)>();
        foreach (var line in maps)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries); // from-to rw-p offset device inode [path]
            if (parts.Length != 5 || parts[1][3] != 'p' || parts[1][2] == 'x') continue;
            var dash = parts[0].IndexOf('-', StringComparison.Ordinal);
            var (from, to) = (Address(parts[0][..dash]), Address(parts[0][(dash + 1)..]));
            if (runs.Count > 0 && runs[^1].To == from) runs[^1] = (runs[^1].From, to);
            else runs.Add((from, to));
        }
        return runs;
    }

    private static long Address(string hex) => long.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [DllImport("libc", EntryPoint = "madvise"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint address, nuint length, int advice);
}

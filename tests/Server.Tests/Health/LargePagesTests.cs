using System.Globalization;
using System.Runtime.InteropServices;
using LiveEmpathy.Server.Health;

namespace LiveEmpathy.Server.Tests.Health;

public sealed class LargePagesTests
{
    [Fact]
    public void Neighbours_are_one_run_and_files_code_and_shared_memory_are_left_out()
    {
        string[] maps =
        [
            "7f0000000000-7f0000200000 rw-p 00000000 00:00 0 ",
            "7f0000200000-7f0000800000 ---p 00000000 00:00 0 ",
            "7f0000800000-7f0000900000 r--p 00000000 fe:00 4711                       /usr/lib/x.so",
            "7f0000900000-7f0000a00000 rwxp 00000000 00:00 0 ",
            "7f0000a00000-7f0000b00000 rw-s 00000000 00:01 7 ",
            "7f0001000000-7f0001100000 rw-p 00000000 00:00 0 ",
            "7f0001100000-7f0001200000 rw-p 00000000 00:00 0                          [heap]",
        ];
        Assert.Equal([(0x7f0000000000, 0x7f0000800000), (0x7f0001000000, 0x7f0001100000)], LargePages.Runs(maps));
    }

    [Fact]
    public void Where_the_collector_keeps_objects_the_system_was_asked()
    {
        if (!Directory.Exists("/sys/kernel/mm/transparent_hugepage")) Assert.Skip("This system has no large pages to ask for.");
        LargePages.Ask();
        var pinned = GCHandle.Alloc(new byte[64], GCHandleType.Pinned);
        try
        {
            Assert.Contains(" hg", FlagsAt(pinned.AddrOfPinnedObject()), StringComparison.Ordinal); // proc(5): "huge page advise flag"
        }
        finally
        {
            pinned.Free();
        }
    }

    /// <summary>What the system notes of the mapping that holds an address.</summary>
    private static string FlagsAt(long address)
    {
        var here = false;
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            if (char.IsAsciiHexDigitLower(line[0]) && line.Split(' ')[0].Split('-') is [var from, var to]) here = Hex(from) <= address && address < Hex(to);
            else if (here && line.StartsWith("VmFlags:", StringComparison.Ordinal)) return line;
        }
        return "";
    }

    private static long Hex(string text) => long.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

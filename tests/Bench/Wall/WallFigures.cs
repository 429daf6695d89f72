namespace LiveEmpathy.Bench.Wall;

/// <summary>What the wall cost the browser.</summary>
/// <param name="Tiles">Tiles on the screen at the end.</param>
/// <param name="Seconds">How long was measured.</param>
/// <param name="MainThread">Processor time of the page's main thread, cores.</param>
/// <param name="Script">Of that in script, WebAssembly included.</param>
/// <param name="Render">Of that in style and layout.</param>
/// <param name="LongTasks">Tasks over 50 ms, wall-clock time.</param>
/// <param name="LongestTaskMs">The longest of them.</param>
/// <param name="Over100Ms">How many took more than 100 ms.</param>
/// <param name="Frames">Frames drawn a second, counted after the rest.</param>
/// <param name="Dropped">Frames a second that a 60 Hz screen missed.</param>
/// <param name="HeapStartMb">Memory at the start: script and WebAssembly, MB.</param>
/// <param name="HeapEndMb">Memory at the end.</param>
/// <param name="FirstTileMs">From the address to the first tile, as the server draws it.</param>
/// <param name="AliveMs">From the address to the first tile that the program has drawn: from then on it changes, and a key is answered.</param>
/// <param name="FirstLoadMb">Transferred until then, compressed.</param>
/// <param name="UpdatesPerSecond">Tiles redrawn a second.</param>
/// <param name="KeyMs">From a key to the tile that it moves to, median.</param>
/// <param name="KeyMs95">The same, 95 of 100.</param>
/// <param name="MachineLoad">Load of the machine beside it (1 minute): above its cores, times by the clock say little.</param>
internal sealed record WallFigures(
    int Tiles, double Seconds, double MainThread, double Script, double Render, int LongTasks, double LongestTaskMs, int Over100Ms,
    double Frames, double Dropped, double HeapStartMb, double HeapEndMb, double FirstTileMs, double AliveMs, double FirstLoadMb, double UpdatesPerSecond, double KeyMs, double KeyMs95, double MachineLoad)
{
    /// <summary>Each figure beside its budget.</summary>
    public IEnumerable<(string What, string Value, string Budget, bool Holds)> Rows()
    {
        yield return ("main thread", $"{MainThread:0.00} cores", "0.50", MainThread < .5);
        yield return ("  script", $"{Script * 1000:0} ms/s", "", true);
        yield return ("  style and layout", $"{Render * 1000:0} ms/s", "", true);
        yield return ("longest task", $"{LongestTaskMs:0} ms", "100 ms", LongestTaskMs <= 100);
        yield return ("tasks over 50 ms / over 100 ms", $"{LongTasks} / {Over100Ms}", "", true);
        yield return ("frames drawn / missed, afterwards", $"{Frames:0} / {Dropped:0} a second", "", true);
        yield return ("memory start / end", $"{HeapStartMb:0.0} / {HeapEndMb:0.0} MB", "", true);
        yield return ("first tile", $"{FirstTileMs:0} ms", "3000 ms", FirstTileMs <= 3000);
        yield return ("first tile that is alive", $"{AliveMs:0} ms", "", true);
        yield return ("first load, compressed", $"{FirstLoadMb:0.00} MB", "3.50 MB", FirstLoadMb <= 3.5);
        yield return ("tiles redrawn", $"{UpdatesPerSecond:0}/s", "", true);
        yield return ("key to the next tile, 50 / 95 %", $"{KeyMs:0} / {KeyMs95:0} ms", "100 ms", KeyMs95 <= 100);
        yield return ("load of the machine", $"{MachineLoad:0.0}", "", true);
    }
}

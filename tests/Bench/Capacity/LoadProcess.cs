using System.Diagnostics;
using System.Text.Json;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>The desks, in a process of their own: what they cost is not counted as the server's.</summary>
internal static class LoadProcess
{
    /// <summary>Runs a load to its end.</summary>
    /// <param name="servers">Where it goes.</param>
    /// <param name="options">What it is.</param>
    /// <param name="hear">Told of each phase.</param>
    public static async Task RunAsync(IEnumerable<Uri> servers, LoadOptions options, Action<LoadReport> hear)
    {
        string[] args = [Path.Combine(AppContext.BaseDirectory, "LiveEmpathy.Bench.dll"), "capacity-load", .. options.For(servers)];
        using var process = Process.Start(new ProcessStartInfo("dotnet", args) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line) hear(JsonSerializer.Deserialize<LoadReport>(line)!);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException("The desks did not come to the end of their calls.");
    }
}

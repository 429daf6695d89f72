using System.Diagnostics;
using System.Globalization;
using LiveEmpathy.Desk.Tests.Capture;
using LiveEmpathy.Desk.Tests.Uplink;

namespace LiveEmpathy.Bench.Desk;

/// <summary>
/// Processor time of a whole desk on a live call: the program itself in a process of its own, and the two of parec, which hear speech
/// on both legs of a real sound server and stream to a server over a real connection. Processor time, so that neighbours count less.
/// </summary>
internal static class LiveCost
{
    /// <summary>Before it is measured: the compiler's time is not the call's.</summary>
    private const int WarmSeconds = 40;

    private const int Seconds = 60;

    /// <summary>The kernel counts in hundredths of a second.</summary>
    private const double TicksPerSecond = 100;

    public static async Task RunAsync(string calls)
    {
        await using var sound = await SoundServer.StartAsync();
        await using var server = await TestServer.StartAsync();
        var wav = Path.GetFullPath(Path.Combine(calls, "talk-over-upset.wav"));
        using var over = new CancellationTokenSource();
        var playing = Task.WhenAll(PlayAsync("agent", wav, over.Token), PlayAsync("caller", wav, over.Token));
        using var desk = Process.Start(new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory.Replace(Path.Combine("tests", "Bench"), Path.Combine("Client", "Desk"), StringComparison.Ordinal), "LiveEmpathy.Desk"),
            ["listen", "--server", server.Address.ToString(), "--agent-device", "agent.monitor", "--customer-device", "caller.monitor", "--models-folder", AppContext.BaseDirectory, "--pipe", $"bench-{Environment.ProcessId}"])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        desk.BeginOutputReadLine();
        desk.BeginErrorReadLine();
        await Task.Delay(TimeSpan.FromSeconds(WarmSeconds), TimeProvider.System);
        if (desk.HasExited) throw new InvalidOperationException($"the desk ended with code {desk.ExitCode}");
        var (before, messages) = (Used(desk.Id), server.Calls.Messages.Count);
        await Task.Delay(TimeSpan.FromSeconds(Seconds), TimeProvider.System);
        var after = Used(desk.Id);
        messages = server.Calls.Messages.Count - messages;
        desk.Kill(entireProcessTree: true);
        await over.CancelAsync();
        await playing;
        Console.WriteLine($"a desk on a live call, {Seconds} s, processor time: {(after.Own - before.Own) / Seconds:0.00%} of a core in the desk, {(after.Children - before.Children) / Seconds:0.00%} in its two parec "
            + $"(budget of both: 2%), {(double)messages / Seconds:0.0} messages a second");
    }

    private static async Task PlayAsync(string sink, string wav, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested) await ((Task)SoundServer.PlayAsync(sink, wav).WaitAsync(cancel)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Processor seconds of a process and of its children so far.</summary>
    private static (double Own, double Children) Used(int process)
    {
        var all = Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Select(Fields).OfType<string[]>().ToArray();
        // Fields after the name: 1 is the parent, 11 and 12 the time in user and in kernel.
        return (all.Where(of => of[0] == Text(process)).Sum(Seconds), all.Where(of => of[2] == Text(process)).Sum(Seconds));

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
        static double Seconds(string[] of) => (long.Parse(of[12], CultureInfo.InvariantCulture) + long.Parse(of[13], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static string[]? Fields(string folder)
    {
        try
        {
            return [Path.GetFileName(folder), .. File.ReadAllText(Path.Combine(folder, "stat")).Split(") ")[^1].Split(' ')];
        }
        catch (IOException)
        {
            return null; // ended meanwhile
        }
    }
}

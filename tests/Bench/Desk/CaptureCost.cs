using System.Globalization;
using LiveEmpathy.Desk.Capture.Pulse;

namespace LiveEmpathy.Bench.Desk;

/// <summary>Processor time of capturing both legs through parec, its own processes included; needs a sound server.</summary>
internal static class CaptureCost
{
    private const int Seconds = 20;
    private const double TicksPerSecond = 100;

    public static async Task RunAsync()
    {
        var before = Cpu();
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(Seconds));
        try
        {
            await Task.WhenAll(ReadAsync(over.Token), ReadAsync(over.Token));
            Console.WriteLine($"capture of both legs through parec, {Seconds} s: {(Cpu() - before) / Seconds:0.00%} of a core");
        }
        catch (IOException missing)
        {
            Console.WriteLine($"capture through parec: not measured ({missing.Message})");
        }
    }

    private static async Task ReadAsync(CancellationToken cancel)
    {
        try
        {
            await foreach (var _ in new ParecSource(ParecSource.DefaultSpeakers, TimeProvider.System).ReadAsync(cancel))
            {
                // The packets are measured elsewhere.
            }
        }
        catch (OperationCanceledException)
        {
            // Time is up.
        }
    }

    /// <summary>Seconds of this process and of its children that have ended.</summary>
    private static double Cpu()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[1].Split(' ');
        return fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}

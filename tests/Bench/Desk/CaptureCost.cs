using System.Globalization;
using LiveEmpathy.Desk.Capture.Pulse;

namespace LiveEmpathy.Bench.Desk;

/// <summary>Processor time of capturing both legs through parec, its own processes included; needs a sound server.</summary>
internal static class CaptureCost
{
    private const int Seconds = 25, WarmSeconds = 5;
    private const double TicksPerSecond = 100;

    public static async Task RunAsync()
    {
        var (before, children) = (0.0, Children());
        using var over = new CancellationTokenSource(TimeSpan.FromSeconds(Seconds));
        try
        {
            var reading = Task.WhenAll(ReadAsync(over.Token), ReadAsync(over.Token));
            await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(WarmSeconds), TimeProvider.System)); // the compiler's time is not capture's
            before = Environment.CpuUsage.TotalTime.TotalSeconds;
            await reading;
            var own = (Environment.CpuUsage.TotalTime.TotalSeconds - before) / (Seconds - WarmSeconds);
            Console.WriteLine($"capture of both legs through parec: {own:0.00%} of a core here, {(Children() - children) / Seconds:0.00%} in parec itself");
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

    /// <summary>Processor seconds of children that have ended.</summary>
    private static double Children()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(") ")[1].Split(' ');
        return fields[13..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }
}

using System.Globalization;

namespace LiveEmpathy.Bench.Desk;

/// <summary><c>desk</c>: what one call costs at the desk, and how long a word takes to the server.</summary>
internal static class DeskCommand
{
    public static async Task<int> RunAsync(string calls)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CallCost.Run(calls);
        await CaptureCost.RunAsync();
#if AUDIO_PACKAGES
        await EngineCost.RunAsync(calls);
#endif
        await WordLatency.RunAsync(calls);
        return 0;
    }
}

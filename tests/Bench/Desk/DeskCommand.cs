using System.Globalization;

namespace LiveEmpathy.Bench.Desk;

/// <summary><c>desk</c>: what one call costs at the desk, and how long a word takes to the server.</summary>
internal static class DeskCommand
{
    public static async Task<int> RunAsync(string calls, bool costs)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (costs)
        {
            CallCost.Run(calls);
            await LiveCost.RunAsync(calls);
        }
#if AUDIO_PACKAGES
        var engine = await EngineCost.RunAsync(calls);
#else
        var engine = EngineTime.TinyEn;
#endif
        await WordLatency.RunAsync(calls, engine);
        return 0;
    }
}

using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;

namespace LiveEmpathy.Server.Tests;

/// <summary>The messages of one of the demo's calls, as a desk sends them.</summary>
internal static class Recorded
{
    public static UplinkMessage[] Messages(string call)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Demo", "Calls", call);
        return [.. RecordingFrames.Messages(RecordedCall.Load(path + ".wav", path + ".vtt", swap: false))];
    }
}

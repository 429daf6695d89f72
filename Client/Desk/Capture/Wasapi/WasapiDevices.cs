using System.Runtime.Versioning;
using NAudio.CoreAudioApi;

namespace LiveEmpathy.Desk.Capture.Wasapi;

/// <summary>The audio devices of a Windows machine.</summary>
[SupportedOSPlatform("windows")]
internal static class WasapiDevices
{
    public static IReadOnlyList<AudioDevice> List()
    {
        using var all = new MMDeviceEnumerator();
        return [.. Of(all, DataFlow.Capture), .. Of(all, DataFlow.Render)];
    }

    private static IEnumerable<AudioDevice> Of(MMDeviceEnumerator all, DataFlow flow)
    {
        foreach (var device in all.EnumerateAudioEndPoints(flow, DeviceState.Active))
        {
            using (device) yield return new AudioDevice(device.ID, device.FriendlyName, flow == DataFlow.Render);
        }
    }
}

using System.Diagnostics;

namespace LiveEmpathy.Server.Health;

/// <summary>The spans of the server's own work. SignalR has one for each hub method; a call's stream is one that lasts as long as the call.</summary>
internal static class CallTrace
{
    public const string Name = "LiveEmpathy";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>A desk's uplink, from its claim to its end.</summary>
    public static Activity? Uplink() => Source.StartActivity("call uplink", ActivityKind.Server);
}

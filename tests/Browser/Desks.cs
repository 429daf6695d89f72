using System.Diagnostics;
using LiveEmpathy.Calls;
using LiveEmpathy.Desk;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Uplink;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveEmpathy.Browser;

/// <summary>Desks that play a written conversation to a server.</summary>
internal static class Desks
{
    public static string Call(string name) => RunningServer.In($"Demo/Calls/{name}");

    /// <summary>The desk as a person starts it, in a process of its own.</summary>
    public static Process Start(Uri server, string call, string agent) => Process.Start(new ProcessStartInfo("dotnet",
        [RunningServer.In("LiveEmpathy.Desk.dll"), "play", Call($"{call}.wav"), "--captions", Call($"{call}.vtt"), "--server", $"{server}", "--agent", agent])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Written conversations, each as a call of its own name by an agent of its own, until cancelled; at half pace, so that there is time to look.</summary>
    public static Task PlayAll(Uri server, CancellationToken cancel, params string[] conversations) => Task.WhenAll(conversations.Select(name => PlayAs(server, name, name, .5, cancel)));

    /// <summary>One written conversation as a call of some name.</summary>
    /// <param name="speed">1 is real time.</param>
    public static Task PlayAs(Uri server, string conversation, string name, double speed, CancellationToken cancel)
    {
        var call = new CallInfo(name, name + "-agent", $"{name}-agent", conversation.StartsWith("calm", StringComparison.Ordinal) ? "Billing" : "Internet support", TimeProvider.System.GetUtcNow());
        var recording = RecordedCall.Load(Call($"{conversation}.wav"), Call($"{conversation}.vtt"), swap: false);
        return DeskSession.PlayAsync(new PlayOptions(recording, call, new UplinkOptions([server], name)) { Speed = speed }, TimeProvider.System, NullLoggerFactory.Instance, cancel: cancel);
    }
}

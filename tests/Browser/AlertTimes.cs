using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Playbook;
using LiveEmpathy.Words;

namespace LiveEmpathy.Browser;

/// <summary>When a recorded call causes an alert, by the analysis alone.</summary>
/// <param name="TalkOverFromMs">Stream time at which the talk-over that sets it off begins.</param>
/// <param name="OnDelayMs">How much later the rule is due.</param>
internal sealed record AlertTimes(int TalkOverFromMs, int OnDelayMs)
{
    public static AlertTimes Of(RecordedCall recording, string rule)
    {
        var data = new ShippedData(typeof(Server.Access.ServerIdentity).Assembly);
        using var playbook = new StreamReader(data.Open("playbook.en.yaml"));
        var call = new CallInfo("x", "x", "x", "x", default);
        var analyzer = new CallAnalyzer(call, CallPlaybook.Parse(playbook.ReadToEnd(), "playbook.en.yaml"), TextModels.Load(data));
        foreach (var message in RecordingFrames.Messages(recording))
        {
            analyzer.Take(message);
            if (analyzer.Alerts.Raised.FirstOrDefault(a => a.Rule == rule) is not { } alert) continue;
            var cause = analyzer.Moments.Last(m => alert.Moments.Contains(m.Id) && m.FromMs <= alert.RaisedAtMs);
            return new AlertTimes(cause.FromMs, Math.Min(cause.ToMs - cause.FromMs, 900));
        }
        throw new InvalidOperationException($"{rule} is not raised on this call");
    }
}

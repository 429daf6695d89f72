using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Playbook;
using LiveEmpathy.Words;

namespace LiveEmpathy.Browser;

/// <summary>When a recorded call causes an alert, by the analysis alone, as if it were told the time each 20 ms: what a desk's batches add is no part of it.</summary>
/// <param name="TalkOverFromMs">Stream time at which the talk-over that sets it off begins.</param>
/// <param name="OnDelayMs">How much later the rule is due, in stream time: a talk-over is sure after 0.9 s, or 1.5 s where the customer gives up before.</param>
internal sealed record AlertTimes(int TalkOverFromMs, int OnDelayMs)
{
    private const int FrameMs = 20;

    public static AlertTimes Of(RecordedCall recording, string rule)
    {
        var data = new ShippedData(typeof(Server.Access.ServerIdentity).Assembly);
        using var playbook = new StreamReader(data.Open("playbook.en.yaml"));
        var call = new CallInfo("x", "x", "x", "x", default);
        var analyzer = new CallAnalyzer(call, CallPlaybook.Parse(playbook.ReadToEnd(), "playbook.en.yaml"), TextModels.Load(data));
        foreach (var message in TimeTold(RecordingFrames.Messages(recording)))
        {
            analyzer.Take(message);
            if (analyzer.Alerts.Raised.FirstOrDefault(a => a.Rule == rule) is not { } alert) continue;
            var cause = analyzer.Moments.Last(m => alert.Moments.Contains(m.Id) && m.FromMs <= alert.RaisedAtMs);
            return new AlertTimes(cause.FromMs, alert.RaisedAtMs - cause.FromMs);
        }
        throw new InvalidOperationException($"{rule} is not raised on this call");
    }

    private static IEnumerable<UplinkMessage> TimeTold(IEnumerable<UplinkMessage> messages)
    {
        var (seq, now) = (0L, 0);
        foreach (var message in messages)
        {
            for (now += FrameMs; now < message.UpToMs; now += FrameMs) yield return new UplinkMessage(++seq, now);
            yield return message with { Seq = ++seq };
            now = message.UpToMs;
        }
    }
}

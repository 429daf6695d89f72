using System.Text.Json;
using CsCheck;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.GoldenCalls;

public class OrderTests
{
    /// <summary>How far a message may be delayed: within <see cref="MessageOrder.Window"/>.</summary>
    private const int Furthest = 200;

    [Theory]
    [MemberData(nameof(GoldenCall.Names), MemberType = typeof(GoldenCall))]
    public void Messages_late_and_repeated_give_the_same_result(string name)
    {
        var call = GoldenCall.Load(name);
        var expected = Result(call.Analyse());

        Gen.Int.Sample(seed => Assert.Equal(expected, Result(call.Analyse(Disturbed(call.Messages, new Random(seed))))), iter: 5);
    }

    [Theory]
    [MemberData(nameof(GoldenCall.Names), MemberType = typeof(GoldenCall))]
    public void A_second_playing_sends_the_same_messages(string name)
    {
        var call = GoldenCall.Load(name);
        Assert.Equal(call.Messages.Select(Text), Desk.Capture.RecordingFrames.Messages(call.Recording).Select(Text));
    }

    private static IEnumerable<UplinkMessage> Disturbed(IReadOnlyList<UplinkMessage> messages, Random random) =>
        messages.Concat(messages.Where(_ => random.Next(4) == 0))
            .Select(message => (At: message.Seq + random.Next(Furthest), message))
            .OrderBy(sent => sent.At)
            .Select(sent => sent.message);

    private static string Result(CallAnalyzer call) => JsonSerializer.Serialize(new
    {
        call.LastSeq,
        call.Moments,
        Alerts = call.Alerts.Raised,
        Cues = call.Cues.Given,
        Score = call.Score(),
        call.Meter.Now,
        call.Meter.SentimentLine,
        call.Conversation.Overlaps,
        call.Conversation.Turns,
        Agent = call.Conversation.Spurts(Leg.Agent),
        Customer = call.Conversation.Spurts(Leg.Customer),
    });

    private static string Text(UplinkMessage message) => JsonSerializer.Serialize(message);
}

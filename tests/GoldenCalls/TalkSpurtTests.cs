using LiveEmpathy.Calls;

namespace LiveEmpathy.GoldenCalls;

public class TalkSpurtTests(ITestOutputHelper output)
{
    private const int StepMs = 10;
    private const int CollarMs = 100;
    private const int BridgeMs = 200;
    private const double Least = 0.93;

    // words     |w||w|  |w|              |w||w|
    // truth     =============            ======      pauses under 200 ms bridged
    // not asked xx         xxx          xx     xx    100 ms on either side of each edge
    [Theory]
    [MemberData(nameof(GoldenCall.Names), MemberType = typeof(GoldenCall))]
    public void The_talk_spurts_heard_agree_with_the_words_spoken(string name)
    {
        var call = GoldenCall.Load(name);
        foreach (var leg in (Leg[])[Leg.Agent, Leg.Customer])
        {
            var f1 = F1(Spoken(call, leg), Heard(call, leg), call.Recording.LengthMs);
            output.WriteLine($"{name} {leg}: F1 {f1:0.000}");
            Assert.True(f1 >= Least, $"{leg}: F1 {f1:0.000}");
        }
    }

    private static List<(int FromMs, int ToMs)> Spoken(GoldenCall call, Leg leg)
    {
        var spurts = new List<(int FromMs, int ToMs)>();
        foreach (var word in call.Captions(leg).SelectMany(caption => caption.Words))
        {
            if (spurts.Count > 0 && word.FromMs - spurts[^1].ToMs < BridgeMs) spurts[^1] = (spurts[^1].FromMs, word.ToMs);
            else spurts.Add((word.FromMs, word.ToMs));
        }

        return spurts;
    }

    private static IEnumerable<(int FromMs, int ToMs)> Heard(GoldenCall call, Leg leg) =>
        call.Messages.SelectMany(message => message.Edges ?? []).Where(edge => edge.Leg == leg).Chunk(2).Select(spurt =>
        {
            Assert.True(spurt is [{ Starts: true }, { Starts: false }], "starts and ends take turns");
            return (spurt[0].AtMs, spurt[1].AtMs);
        });

    private static double F1(List<(int FromMs, int ToMs)> truth, IEnumerable<(int FromMs, int ToMs)> heard, int lengthMs)
    {
        var (isTrue, isHeard, isAsked) = (new bool[lengthMs / StepMs], new bool[lengthMs / StepMs], new bool[lengthMs / StepMs]);
        Array.Fill(isAsked, true);
        foreach (var (from, to) in truth) Mark(isTrue, from, to, true);
        foreach (var (from, to) in heard) Mark(isHeard, from, to, true);
        foreach (var edge in truth.SelectMany(spurt => (int[])[spurt.FromMs, spurt.ToMs])) Mark(isAsked, edge - CollarMs, edge + CollarMs, false);

        var (both, either) = (0, 0);
        for (var i = 0; i < isAsked.Length; i++)
        {
            if (!isAsked[i]) continue;
            both += isTrue[i] && isHeard[i] ? 2 : 0;
            either += (isTrue[i] ? 1 : 0) + (isHeard[i] ? 1 : 0);
        }

        return (double)both / either;
    }

    private static void Mark(bool[] steps, int fromMs, int toMs, bool value)
    {
        for (var i = Math.Max(0, fromMs / StepMs); i < Math.Min(steps.Length, toMs / StepMs); i++) steps[i] = value;
    }
}

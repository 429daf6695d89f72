using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Cues;
using LiveEmpathy.Tests.Moments;

namespace LiveEmpathy.Tests.Cues;

/// <summary>
/// Tone cues from generated voices: half a minute of the agent's usual voice, then another one.
/// <code>
/// customer      [ upset ]        [ upset ]            sets the zone
/// agent   usual          usual             changed    against the own baseline
/// </code>
/// </summary>
public class ToneCueTests
{
    private const double Usual = -30;
    private static readonly string Upset = "this is terrible and awful I am so angry and upset and furious about this horrible mess";
    private static readonly string Happy = "that is wonderful and great I am so happy thank you this is lovely and perfect";

    private sealed record Voice(double LoudnessDb, double MovementSt, double WordsPerSecond);

    private static readonly Voice Own = new(Usual, 2, 2.5);

    [Fact]
    public void Louder_than_usual_to_somebody_upset_asks_for_softer() =>
        Assert.StartsWith("Softer", Cue(Upset, Own with { LoudnessDb = Usual + 10 }, "softer").Text, StringComparison.Ordinal);

    [Fact]
    public void Faster_than_usual_to_somebody_upset_asks_for_slower_and_says_how_much()
    {
        var cue = Cue(Upset, Own with { WordsPerSecond = 5.5 }, "slower");
        var figures = cue.Text.Split(' ').Where(w => w.All(char.IsDigit)).Select(int.Parse).ToArray();
        Assert.Equal(2, figures.Length);
        Assert.InRange(figures[0], 200, 340);
        Assert.InRange(figures[1], 140, figures[0] - 20);
    }

    [Fact]
    public void Flat_to_somebody_cheerful_asks_for_warmer() => Assert.Equal("warmer", Cue(Happy, Own with { MovementSt = .1 }, "warmer").Rule);

    [Fact]
    public void The_own_usual_voice_asks_for_nothing() => Assert.DoesNotContain(Play(Upset, Own).Cues.Given, IsTone);

    [Fact]
    public void Louder_to_somebody_calm_asks_for_nothing() =>
        Assert.DoesNotContain(Play("I would like to hear about the new plan please", Own with { LoudnessDb = Usual + 3 }).Cues.Given, IsTone);

    // gap   ___/===\___      shorter than its hold time
    [Fact]
    public void A_moment_of_it_asks_for_nothing() =>
        Assert.DoesNotContain(Play(Upset, Own with { LoudnessDb = Usual + 10 }, changedSeconds: 4).Cues.Given, IsTone);

    [Fact]
    public void One_thing_to_change_at_a_time()
    {
        var cues = Play(Upset, new Voice(Usual + 12, 2, 5.5)).Cues.Given.Where(IsTone).ToArray();
        Assert.NotEmpty(cues);
        Assert.All(cues.Zip(cues.Skip(1)), pair => Assert.True(pair.Second.RaisedAtMs - pair.First.RaisedAtMs >= 12_000));
    }

    [Fact]
    public void Back_to_the_own_voice_is_followed()
    {
        var call = Play(Upset, Own with { LoudnessDb = Usual + 10 }, changedSeconds: 14, thenSeconds: 30);
        Assert.Contains(call.Cues.Given, c => c.Rule == "softer" && c.Outcome == CueOutcome.Followed);
    }

    private static Cue Cue(string customer, Voice changed, string rule)
    {
        var given = Play(customer, changed).Cues.Given;
        return given.FirstOrDefault(c => c.Rule == rule) ?? throw new InvalidOperationException($"given were {string.Join(", ", given.Select(c => c.Rule))}");
    }

    private static bool IsTone(Cue cue) => cue.Rule is "softer" or "slower" or "warmer" or "calmer";

    private static CallAnalyzer Play(string customer, Voice changed, int changedSeconds = 30, int thenSeconds = 0)
    {
        var script = new TalkScript();
        var voices = new List<(double From, double To, Voice Voice)>();
        double at = 0;
        for (; at < 50; at += 10) Say(Own, 6);
        script.Customer(at - 3.8, at - .2, customer);
        for (var end = at + changedSeconds; at < end; at += 8) Say(changed, Math.Min(5.5, end - at));
        for (var end = at + thenSeconds; at < end; at += 8) Say(Own, 5.5);
        var call = new CallAnalyzer(script.Info, HabitTests.English, HabitTests.Models);
        foreach (var message in script.Messages(ended: true)) call.Take(message with { Voice = [.. Points(voices, message.UpToMs)] });
        return call;

        void Say(Voice voice, double seconds)
        {
            script.Agent(at, at + seconds, string.Join(' ', Enumerable.Repeat("moving", Math.Max(1, (int)(seconds * voice.WordsPerSecond)))));
            if (at is > 15 and < 45) script.Customer(at + seconds + .4, at + seconds + 3.4, customer);
            voices.Add((at, at + seconds, voice));
        }
    }

    /// <summary>100 ms points of the agent's speech in the 400 ms up to a stream time; the pitch swings around 200 Hz.</summary>
    private static IEnumerable<VoicePoint> Points(List<(double From, double To, Voice Voice)> voices, int upToMs)
    {
        for (var ms = upToMs - 400; ms < upToMs; ms += 100)
        {
            var now = voices.Find(v => ms >= v.From * 1000 && ms < v.To * 1000).Voice;
            if (now is null) continue;
            var pitch = 200 * Math.Pow(2, now.MovementSt * Math.Sqrt(2) * Math.Sin(ms / 170.0) / 12);
            yield return new VoicePoint(Leg.Agent, ms, 1, (float)now.LoudnessDb, (float)pitch, 1, (byte)(ms % 200 == 0 ? 1 : 0), -15);
        }
    }
}

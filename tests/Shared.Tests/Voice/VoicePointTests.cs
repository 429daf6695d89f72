using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Voice;
using static LiveEmpathy.Shared.Tests.Voice.GeneratedVoice;

namespace LiveEmpathy.Shared.Tests.Voice;

public class VoicePointTests
{
    [Fact]
    public void Speech_becomes_points_of_its_leg_with_its_level_and_pitch()
    {
        var points = Points(Join(Noise(1, .0003f), Vowel(1, _ => 140), Noise(1, .0003f)), Noise(3, .0003f));
        Assert.All(points, p => Assert.Equal(Leg.Agent, p.Leg));
        Assert.All(points, p => Assert.Equal(0, p.AtMs % 100));
        var inside = points.Where(p => p.AtMs is >= 1_100 and < 1_900).ToArray();
        Assert.Equal(8, inside.Length);
        Assert.All(inside, p => Assert.InRange(p.PitchHz, 138, 142));
        Assert.All(inside, p => Assert.InRange(p.LoudnessDb, -30, -10));
        Assert.All(inside, p => Assert.Equal(1, p.Voiced));
    }

    [Fact]
    public void A_point_comes_at_most_200_ms_late()
    {
        var voice = new CallVoice();
        var agent = Join(Noise(1, .0003f), Vowel(2, _ => 140), Noise(1, .0003f));
        foreach (var frame in agent.Chunk(Frame))
        {
            voice.Push(frame, new float[Frame]);
            foreach (var point in voice.Points) Assert.InRange(voice.NowMs - (point.AtMs + 100), 0, 200);
        }
    }

    [Fact]
    public void What_is_still_open_comes_at_the_end()
    {
        var points = Points(Join(Noise(1, .0003f), Vowel(1, _ => 140)), Silence(2));
        Assert.Equal(1_900, points[^1].AtMs);
        Assert.InRange(points[^1].PitchHz, 138, 142);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(60)]
    public void Hum_that_goes_on_is_no_speech_after_a_second(double hz)
    {
        var points = Points(Mix(Tones(5, .02f, hz, 2 * hz, 3 * hz), Noise(5, .001f)), Silence(5));
        Assert.DoesNotContain(points, p => p.AtMs >= 1_000);
    }

    [Fact]
    public void The_same_audio_gives_the_same_points()
    {
        float[] agent = Join(Vowel(1, t => 120 + (40 * t)), Noise(1, .01f)), customer = Join(Noise(1, .01f), Vowel(1, _ => 210));
        Assert.Equal(Points(agent, customer), Points(agent, customer));
    }

    private static List<VoicePoint> Points(float[] agent, float[] customer)
    {
        var voice = new CallVoice();
        List<VoicePoint> points = [];
        for (var at = 0; at + Frame <= agent.Length; at += Frame)
        {
            voice.Push(agent.AsSpan(at, Frame), customer.AsSpan(at, Frame));
            points.AddRange(voice.Points);
        }
        voice.Finish();
        points.AddRange(voice.Points);
        return points;
    }
}

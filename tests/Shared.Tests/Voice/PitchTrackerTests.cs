using LiveEmpathy.Voice;
using static LiveEmpathy.Shared.Tests.Voice.GeneratedVoice;

namespace LiveEmpathy.Shared.Tests.Voice;

public class PitchTrackerTests
{
    [Theory]
    [InlineData(65)]
    [InlineData(80)]
    [InlineData(110)]
    [InlineData(170)]
    [InlineData(230)]
    [InlineData(330)]
    [InlineData(480)]
    public void A_steady_voice_is_met_within_one_percent(double hz) => AllNear(Track(Vowel(1, _ => hz)), _ => hz, .01);

    [Theory]
    [InlineData(85)]
    [InlineData(120)]
    [InlineData(200)]
    [InlineData(290)]
    public void The_fundamental_may_be_missing_as_on_a_telephone(double hz) => AllNear(Track(Telephone(Vowel(1, _ => hz))), _ => hz, .015);

    [Theory]
    [InlineData(150, 300)] // the first formant on the second harmonic
    [InlineData(110, 330)] // on the third
    [InlineData(210, 420)]
    [InlineData(240, 240)] // on the first
    [InlineData(130, 520)] // on the fourth
    public void A_formant_on_a_harmonic_is_no_octave(double hz, double formant) =>
        AllNear(Track(Telephone(Vowel(1, _ => hz, (formant, 60), (1_500, 120), (2_500, 160)))), _ => hz, .03);

    [Fact]
    public void A_glide_over_more_than_an_octave_is_followed()
    {
        static double Hz(double t) => 110 * Math.Pow(2, 1.3 * t / 1.5);
        AllNear(Track(Telephone(Vowel(1.5, Hz))), Hz, .04);
    }

    [Fact]
    public void A_voice_in_noise_is_followed()
    {
        var sound = Mix(Telephone(Vowel(2, t => 130 + (30 * Math.Sin(6 * t)))), Noise(2, .03f));
        AllNear(Track(sound), t => 130 + (30 * Math.Sin(6 * t)), .05);
    }

    [Fact]
    public void Noise_has_no_voice() => Assert.True(VoicedShare(Track(Noise(5, .1f))) < .02);

    [Fact]
    public void Silence_has_no_voice() => Assert.Equal(0, VoicedShare(Track(Silence(1))));

    [Theory]
    [InlineData(50)]
    [InlineData(60)]
    public void Mains_hum_is_no_voice(double hz) => Assert.True(VoicedShare(Track(Mix(Tones(3, .02f, hz, 2 * hz, 3 * hz), Noise(3, .0005f)))) < .05);

    [Theory]
    [InlineData(697, 1_209)]
    [InlineData(770, 1_336)]
    [InlineData(852, 1_477)]
    [InlineData(941, 1_336)]
    [InlineData(941, 1_633)]
    [InlineData(350, 440)]
    [InlineData(425, 425)]
    [InlineData(1_000, 1_000)]
    public void Keypad_and_line_tones_are_no_voice(double low, double high) =>
        Assert.True(VoicedShare(Track(Mix(Tones(1, .2f, low, high), Noise(1, .0005f)))) < .1);

    private static void AllNear(List<float> track, Func<double, double> hz, double share)
    {
        var inside = track[6..^6];
        Assert.True(inside.Count(v => v > 0) >= .97 * inside.Count, $"only {inside.Count(v => v > 0)} of {inside.Count} are voiced");
        for (var i = 0; i < inside.Count; i++)
        {
            var truth = hz((i + 6) * .01);
            if (inside[i] > 0) Assert.InRange(inside[i], truth * (1 - share), truth * (1 + share));
        }
    }

    private static double VoicedShare(List<float> track) => track.Count(v => v > 0) / (double)track.Count;

    private static List<float> Track(float[] sound)
    {
        var tracker = new PitchTracker();
        var hz = new float[PitchTracker.StepsPerFrame];
        List<float> track = [];
        for (var f = 0; f < (sound.Length / Frame) + PitchTracker.LagFrames; f++)
        {
            tracker.Hear((f + 1) * Frame <= sound.Length ? sound.AsSpan(f * Frame, Frame) : new float[Frame], true, hz);
            if (f >= PitchTracker.LagFrames) track.AddRange(hz);
        }
        return track;
    }
}

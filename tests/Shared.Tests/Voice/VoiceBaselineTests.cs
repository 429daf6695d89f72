using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;

namespace LiveEmpathy.Shared.Tests.Voice;

public class VoiceBaselineTests
{
    private readonly VoiceBaseline _baseline = new();
    private readonly Random _random = new(3);

    [Fact]
    public void Nothing_is_said_before_the_voice_is_known()
    {
        Speak(VoiceBaseline.NeededMs - 100, -20, 130, -12);
        Assert.Null(_baseline.Arousal);
        Assert.Null(_baseline.LoudnessDb);
        Assert.Null(_baseline.PitchSt);
        Speak(100, -20, 130, -12);
        Assert.InRange(_baseline.Arousal!.Value, -.7f, .7f);
    }

    [Fact]
    public void A_raised_voice_is_aroused_and_the_usual_one_is_not()
    {
        Speak(60_000, -20, 130, -12);
        Assert.InRange(_baseline.Arousal!.Value, -.7f, .7f);
        Speak(6_000, -15, 165, -9);
        Assert.True(_baseline.Arousal > 3);
        Assert.InRange(_baseline.LoudnessDb!.Value, 4, 6);
        Assert.InRange(_baseline.PitchSt!.Value, 3.5f, 4.8f);
        Speak(6_000, -20, 130, -12);
        Assert.InRange(_baseline.Arousal!.Value, -.7f, .7f);
    }

    [Fact]
    public void One_outburst_does_not_move_the_baseline()
    {
        Speak(60_000, -20, 130, -12);
        Speak(20_000, -10, 220, -6);
        Speak(6_000, -20, 130, -12);
        Assert.InRange(_baseline.PitchSt!.Value, -.5f, .5f);
    }

    [Fact]
    public void Each_speaker_has_an_own_usual()
    {
        Speak(60_000, -12, 230, -7);
        Assert.InRange(_baseline.Arousal!.Value, -.7f, .7f);
    }

    [Fact]
    public void Hours_of_speech_take_no_more_memory()
    {
        Speak(600_000, -20, 130, -12);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Speak(3_600_000, -20, 130, -12);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.InRange(_baseline.PitchSt!.Value, -.5f, .5f);
    }

    [Fact]
    public void Syllables_are_counted_over_speech_alone()
    {
        for (var i = 0; i < 600; i++) _baseline.Take(new VoicePoint(Leg.Agent, i * 100, .6f, -20, 130, .5f, (byte)(i % 4 == 0 ? 1 : 0), -12));
        Assert.Equal(25 / 6.0, _baseline.SyllablesPerSecond!.Value, .1);
    }

    private void Speak(int ms, float db, float hz, float tilt)
    {
        for (var at = 0; at < ms; at += 100)
        {
            var pitch = hz * MathF.Pow(2, ((float)_random.NextDouble() - .5f) * .3f);
            _baseline.Take(new VoicePoint(Leg.Agent, at, 1, db + (float)_random.NextDouble() - .5f, pitch, .8f, (byte)(at % 200 / 100), tilt));
        }
    }
}

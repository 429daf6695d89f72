using CsCheck;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;

namespace LiveEmpathy.Tests.Voice;

public class LazyVoiceTests
{
    private static readonly Gen<VoicePoint> Points = Gen.Select(Gen.Int[0, 5], Gen.Float[-60, -5], Gen.Float[70, 300], Gen.Int[0, 5], Gen.Float[-30, 0])
        .Select((speech, loudness, pitch, voiced, tilt) => new VoicePoint(Leg.Agent, 0, speech / 5f, loudness, pitch, voiced / 5f, 1, tilt));

    /// <summary>A voice is measured when somebody asks; who asks seldom hears the same as who asks after each point, also where hardly anything is speech.</summary>
    [Fact]
    public void A_voice_that_is_measured_when_asked_is_the_one_measured_all_along() =>
        Gen.Select(Points.Array[20, 400], Gen.Float[0, 1], Gen.Int).Sample((points, thin, seed) =>
        {
            var (often, seldom, random) = (new VoiceBaseline(), new VoiceBaseline(), new Random(seed));
            foreach (var point in points)
            {
                var heard = random.NextSingle() < thin ? point with { Speech = 0, Voiced = 0 } : point;
                often.Take(heard);
                seldom.Take(heard);
                var expected = Said(often);
                if (random.Next(8) == 0) Assert.Equal(expected, Said(seldom));
            }
            Assert.Equal(Said(often), Said(seldom));
        });

    [Fact]
    public void The_median_is_that_of_the_sorted_numbers() =>
        Gen.Float[-9, 9].Select(x => MathF.Round(x, 1)).Array[1, 120].Sample(values =>
        {
            var sorted = values.Order().ToArray();
            Assert.Equal((sorted[(values.Length - 1) / 2] + sorted[values.Length / 2]) / 2, Median.Of(values));
        });

    private static (float?, float?, float?, float?) Said(VoiceBaseline voice) => (voice.LoudnessDb, voice.PitchSt, voice.PitchMovementSt, voice.Arousal);
}

using LiveEmpathy.Audio;

namespace LiveEmpathy.Tests.Audio;

public class ResamplerTests
{
    private const int Target = 16_000;

    [Theory]
    [InlineData(8000, 3400)]
    [InlineData(11_025, 4600)]
    [InlineData(22_050, 7000)]
    [InlineData(32_000, 7000)]
    [InlineData(44_100, 7000)]
    [InlineData(48_000, 7000)]
    public void Lets_speech_pass_unchanged_and_in_place(int fromHz, int upToHz)
    {
        for (var hz = 100; hz <= upToHz; hz += 300)
        {
            var result = Resampler.Resample(Tone(hz, fromHz, fromHz / 4), fromHz, Target);
            var expected = Tone(hz, Target, result.Length);
            // Away from the ends, the wave is the same at the same time: pass band and alignment in one figure.
            var error = Db(Middle(result).Zip(Middle(expected), (a, b) => a - b)) - Db(Middle(expected));
            Assert.True(error < -40, $"{hz} Hz of {fromHz}: {error:0.0} dB of error");
        }
    }

    [Theory]
    [InlineData(22_050, 8700)]
    [InlineData(32_000, 8700)]
    [InlineData(44_100, 8700)]
    [InlineData(48_000, 8700)]
    [InlineData(48_000, 12_000)]
    [InlineData(48_000, 16_000)]
    [InlineData(48_000, 23_000)]
    [InlineData(96_000, 40_000)]
    public void Nothing_above_the_new_band_folds_back_into_it(int fromHz, int hz)
    {
        var result = Resampler.Resample(Tone(hz, fromHz, fromHz / 2), fromHz, Target);
        var left = Db(Middle(result)) - Db(Tone(hz, fromHz, fromHz / 2));
        Assert.True(left < -60, $"{hz} Hz of {fromHz}: {left:0.0} dB is left");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(2000)]
    [InlineData(3000)]
    public void Going_up_makes_no_mirror_image(int hz)
    {
        var result = Resampler.Resample(Tone(hz, 8000, 8000), 8000, Target);
        var image = Level(Middle(result), 8000 - hz) - Level(Middle(result), hz);
        Assert.True(image < -60, $"the image of {hz} Hz is at {image:0.0} dB");
    }

    [Theory]
    [InlineData(8000)]
    [InlineData(11_025)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    [InlineData(96_000)]
    public void A_click_stays_where_it_was(int fromHz)
    {
        var samples = new float[fromHz];
        samples[fromHz / 2] = 1;
        var result = Resampler.Resample(samples, fromHz, Target);

        Assert.Equal(Target, result.Length);
        var peak = Array.IndexOf(result, result.Max());
        Assert.InRange(peak, (Target / 2) - 1, (Target / 2) + 1);
    }

    [Fact]
    public void A_constant_stays_a_constant() =>
        Assert.All(Middle(Resampler.Resample([.. Enumerable.Repeat(0.5f, 44_100)], 44_100, Target)), sample => Assert.InRange(sample, 0.4999f, 0.5001f));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void A_few_samples_are_enough(int count) =>
        Assert.All(Resampler.Resample(new float[count], 8000, Target), sample => Assert.Equal(0, sample));

    [Fact]
    public void The_rate_that_is_wanted_is_left_alone()
    {
        float[] samples = [0.1f, 0.2f];
        Assert.Same(samples, Resampler.Resample(samples, Target, Target));
    }

    private static float[] Tone(int hz, int rate, int count) =>
        [.. Enumerable.Range(0, count).Select(i => 0.5f * (float)Math.Sin(2 * Math.PI * hz * i / rate))];

    private static float[] Middle(float[] samples) => samples[(samples.Length / 4)..(samples.Length * 3 / 4)];

    private static double Db(IEnumerable<float> samples) => 10 * Math.Log10(samples.Average(sample => (double)sample * sample) + 1e-20);

    /// <summary>Level of one frequency, dB, through a Hann window.</summary>
    private static double Level(float[] samples, int hz)
    {
        double re = 0, im = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            var windowed = samples[i] * 0.5 * (1 - Math.Cos(2 * Math.PI * i / samples.Length));
            re += windowed * Math.Cos(2 * Math.PI * hz * i / Target);
            im += windowed * Math.Sin(2 * Math.PI * hz * i / Target);
        }

        return 10 * Math.Log10((re * re) + (im * im) + 1e-20);
    }
}

using LiveEmpathy.Voice;
using static LiveEmpathy.Shared.Tests.Voice.GeneratedVoice;

namespace LiveEmpathy.Shared.Tests.Voice;

public class SyllableTests
{
    [Theory]
    [InlineData(3, 130, false)]
    [InlineData(4, 220, true)]
    [InlineData(5, 100, true)]
    [InlineData(6, 180, true)]
    [InlineData(7, 240, false)]
    public void A_train_of_syllables_is_counted(int perSecond, double hz, bool telephone)
    {
        var train = Train(4, perSecond, hz);
        Assert.InRange(Count(telephone ? Telephone(train) : train), (4 * perSecond) - 1, (4 * perSecond) + 1);
    }

    [Fact]
    public void A_held_vowel_is_one_syllable() => Assert.InRange(Count(Vowel(2, _ => 150)), 1, 2);

    [Fact]
    public void Bursts_of_noise_are_none()
    {
        var noise = Noise(4, .2f);
        for (var i = 0; i < noise.Length; i++) noise[i] *= Hump(i / (double)Rate, 5);
        Assert.InRange(Count(noise), 0, 1);
    }

    private static float[] Train(double seconds, int perSecond, double hz)
    {
        var sound = Vowel(seconds, _ => hz);
        for (var i = 0; i < sound.Length; i++) sound[i] *= Hump(i / (double)Rate, perSecond);
        return sound;
    }

    /// <summary>Loud in the middle of each syllable, 14 dB down between two.</summary>
    private static float Hump(double seconds, int perSecond) => (float)(.2 + (.8 * Math.Pow(Math.Sin(Math.PI * perSecond * seconds), 2)));

    private static int Count(float[] sound)
    {
        var voice = new CallVoice();
        var line = Join(Noise(1, .0003f), Mix(sound, Noise(20, .0003f)), Noise(1, .0003f));
        var count = 0;
        foreach (var frame in line.Chunk(Frame).Where(f => f.Length == Frame))
        {
            voice.Push(frame, new float[Frame]);
            count += voice.Points.Sum(p => p.Syllables);
        }
        return count;
    }
}

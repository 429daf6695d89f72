using LiveEmpathy.Calls;
using LiveEmpathy.Voice;
using static LiveEmpathy.Shared.Tests.Voice.GeneratedSound;
using static LiveEmpathy.Shared.Tests.Voice.GeneratedVoice;

namespace LiveEmpathy.Shared.Tests.Voice;

/// <summary>What a telephone line carries beside speech. Tones are known at once, music, noise and hum after a second and a half.</summary>
public class NotSpeechTests
{
    private const int KnownAfterMs = 1_500 + 250; // and the edges of the spurt

    [Theory]
    [InlineData(70)]
    [InlineData(100)]
    [InlineData(130)]
    public void Hold_music_is_soon_known(int beatsPerMinute) => Known(OnLine(Music(20, beatsPerMinute)));

    [Fact]
    public void Hold_music_over_the_telephone_is_soon_known() => Known(OnLine(Telephone(Music(20, 90))));

    [Fact]
    public void A_ring_tone_is_no_speech() => Assert.Equal(0, SpeechMs(OnLine(Ring(3))));

    [Fact]
    public void Keypad_tones_are_no_speech() => Assert.Equal(0, SpeechMs(OnLine(Keypad("4929*0613#"))));

    [Theory]
    [InlineData(.002f)]
    [InlineData(.02f)]
    public void Comfort_noise_that_sets_in_is_soon_known(float level) => Known(OnLine(Noise(12, level)));

    [Theory]
    [InlineData(50)]
    [InlineData(60)]
    public void Mains_hum_that_sets_in_is_soon_known(double hz) =>
        Known(OnLine(Tones(12, .1f, hz, 2 * hz, 3 * hz, 4 * hz, 5 * hz)));

    [Fact]
    public void A_dead_channel_is_no_speech()
    {
        Assert.Equal(0, SpeechMs(Silence(10)));
        Assert.Equal(0, SpeechMs([.. Silence(10).Select(_ => .3f)])); // stuck at a level
        Assert.Equal(0, SpeechMs([.. Silence(10).Select((_, i) => i % 2 / 32_768f)])); // its last bit flickers
    }

    [Fact]
    public void Clicks_up_to_the_rails_are_no_speech()
    {
        var line = OnLine(Silence(10));
        for (var at = Rate; at < line.Length; at += Rate / 3) (line[at], line[at + 1]) = (1, -1);
        Assert.Equal(0, SpeechMs(line));
    }

    [Fact]
    public void Clipped_speech_is_still_speech()
    {
        var clean = Babble(20, 130);
        float[] clipped = [.. clean.Select(s => Math.Clamp(6 * s, -.5f, .5f))];
        var (whole, cut) = (SpeechMs(OnLine(clean)), SpeechMs(OnLine(clipped)));
        Assert.True(whole > 12_000, $"{whole} ms of babble");
        Assert.InRange(cut, .9 * whole, 1.15 * whole);
    }

    // line      [music 10 s][babble 6 s]        who speaks after the music is heard at once
    [Fact]
    public void Speech_after_hold_music_is_heard()
    {
        var alone = SpeechMs(OnLine(Babble(6, 140), before: 12), 12_000);
        Assert.InRange(SpeechMs(OnLine(Join(Music(10, 100), Babble(6, 140))), 12_300), alone - 700, alone + 300);
    }

    [Theory]
    [InlineData(0, -25)]
    [InlineData(.06, -25)]
    [InlineData(.14, -25)]
    [InlineData(.14, -32)]
    public void An_echo_on_the_other_leg_is_not_its_speech(double delay, double db)
    {
        var agent = Babble(40, 120);
        // It takes some seconds of talk to know the echo.
        Assert.InRange(SpeechMs(OnLine(Echo(agent, delay, db)), 12_000, OnLine(agent)), 0, 1_000);
    }

    // agent     ============================
    // customer    echo echo [babble] echo           20 dB under the agent's voice and 10 dB over its echo
    [Fact]
    public void A_quiet_voice_over_an_echo_is_heard()
    {
        var agent = Babble(40, 120);
        var quiet = Join(Silence(24), Babble(4, 210, seed: 8), Silence(12)).Select(s => .16f * s).ToArray();
        var heard = Spurts(OnLine(Mix(Echo(agent, .06, -30), quiet)), OnLine(agent)).Sum(s => Within(s, 26_000, 30_000));
        Assert.True(heard > 2_400, $"{heard} of 4000 ms");
    }

    /// <summary>It may be taken for speech until it is known, and never again.</summary>
    private static void Known(float[] line) => Assert.InRange(SpeechMs(line), 0, KnownAfterMs);

    private static int SpeechMs(float[] line, int fromMs = 0, float[]? other = null) => Spurts(line, other).Sum(s => Within(s, fromMs, int.MaxValue));

    private static int Within((int FromMs, int ToMs) spurt, int fromMs, int toMs) => Math.Max(0, Math.Min(spurt.ToMs, toMs) - Math.Max(spurt.FromMs, fromMs));

    /// <summary>Talk spurts of the customer's leg, with the agent on the other.</summary>
    private static List<(int FromMs, int ToMs)> Spurts(float[] customer, float[]? agent)
    {
        var voice = new CallVoice();
        List<(int FromMs, int ToMs)> spurts = [];
        for (var at = 0; at + Frame <= customer.Length; at += Frame)
        {
            voice.Push(agent is null ? new float[Frame] : agent.AsSpan(at, Frame), customer.AsSpan(at, Frame));
            Collect();
        }
        voice.Finish();
        Collect();
        return spurts;

        void Collect()
        {
            foreach (var edge in voice.Edges.Where(e => e.Leg == Leg.Customer))
            {
                if (edge.Starts) spurts.Add((edge.AtMs, edge.AtMs));
                else spurts[^1] = spurts[^1] with { ToMs = edge.AtMs };
            }
        }
    }
}

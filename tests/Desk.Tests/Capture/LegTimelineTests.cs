using LiveEmpathy.Desk.Capture.Live;

namespace LiveEmpathy.Desk.Tests.Capture;

public class LegTimelineTests
{
    private const int Rate = 16_000;
    private const int PacketSamples = 1600;

    [Theory]
    [InlineData(50, 8)]
    [InlineData(-50, 1)]
    public void A_clock_that_drifts_all_day_stays_within_ten_milliseconds(double ppm, int hours)
    {
        var timeline = new LegTimeline();
        var (packet, frame, worstMs) = (new float[PacketSamples], new float[PacketSamples], 0.0);
        var rate = Rate * (1 + (ppm * 1e-6));
        var random = new Random(7);
        long heard = 0, taken = 0;
        // A click each minute, by the true clock: where does the call's clock put it?
        for (long click = 30L * Rate; taken < hours * 3600L * Rate;)
        {
            var from = heard / rate;
            Array.Clear(packet);
            var at = (long)Math.Round(click / (double)Rate * rate) - heard;
            if (at is >= 0 and < PacketSamples) packet[at] = 1;
            timeline.Push(packet, TimeSpan.FromSeconds(from + (random.NextDouble() * 0.004)));
            heard += PacketSamples;
            if (timeline.ReadyMs * (Rate / 1000) < taken + PacketSamples) continue;
            timeline.Take(frame);
            var peak = taken + (2 * PacketSamples) < click ? -1 : Array.FindIndex(frame, sample => sample > 0.4f);
            if (peak >= 0)
            {
                worstMs = Math.Max(worstMs, Math.Abs(taken + peak - click) * 1000.0 / Rate);
                click += 60L * Rate;
            }

            taken += PacketSamples;
        }

        Assert.True(worstMs < 10, $"off by {worstMs:0.0} ms");
    }

    [Fact]
    public void A_gap_is_silence_of_its_length_and_what_follows_is_in_its_place()
    {
        var timeline = new LegTimeline();
        timeline.Push(Ones(1600), TimeSpan.Zero);
        timeline.Push(Ones(1600), TimeSpan.FromSeconds(0.5));

        var samples = new float[(int)(0.6 * Rate)];
        timeline.Take(samples);

        Assert.True(samples[800] > 0.9f);
        Assert.All(samples[1700..7900], sample => Assert.Equal(0, sample));
        Assert.True(samples[8800] > 0.9f);
    }

    [Fact]
    public void What_comes_after_its_time_was_taken_is_dropped()
    {
        var timeline = new LegTimeline();
        var frame = new float[1600];
        Assert.False(timeline.Take(frame));

        timeline.Push(Ones(1600), TimeSpan.Zero);
        timeline.Push(Ones(1600), TimeSpan.FromSeconds(0.1));

        Assert.True(timeline.Take(frame));
        Assert.True(frame[800] > 0.9f);
        Assert.False(timeline.Take(frame));
        Assert.All(frame, sample => Assert.Equal(0, sample));
    }

    private static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];
}

using LiveEmpathy.Desk.Capture.Live;

namespace LiveEmpathy.Desk.Tests.Capture;

public class ArrivalClockTests
{
    private const int Rate = 16_000, Packet = 320;

    [Theory]
    [InlineData(50)]
    [InlineData(-50)]
    public void Packets_that_come_late_by_chance_keep_their_place_all_day_on_a_clock_that_drifts(double ppm)
    {
        var (clock, random, worst) = (new ArrivalClock(), new Random(5), 0.0);
        var rate = Rate * (1 + (ppm * 1e-6));
        for (long heard = 0; heard < 8L * 3600 * Rate; heard += Packet)
        {
            // One packet in three is prompt, the others are up to 40 ms late.
            var late = random.Next(3) == 0 ? 0.001 : random.NextDouble() * 0.040;
            var at = clock.HeardAt(Packet, TimeSpan.FromSeconds(((heard + Packet) / rate) + late));
            if (heard > 5 * Rate) worst = Math.Max(worst, Math.Abs(at.TotalSeconds - (heard / rate)));
        }

        Assert.True(worst < 0.005, $"off by {worst * 1000:0.0} ms");
    }

    [Fact]
    public void Audio_that_was_lost_is_noticed_within_seconds()
    {
        var (clock, at, seconds) = (new ArrivalClock(), TimeSpan.Zero, 0.0);
        for (var i = 0; i < 500; i++)
        {
            // After two seconds the device skips one.
            seconds = (i * 0.02) + (i >= 100 ? 1 : 0);
            at = clock.HeardAt(Packet, TimeSpan.FromSeconds(seconds + 0.02));
        }

        Assert.Equal(seconds, at.TotalSeconds, 0.01);
    }
}

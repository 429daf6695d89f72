using LiveEmpathy.Web.ListenIn;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Web.Tests.ListenIn;

public sealed class SoundLineTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Whole_sound_is_neither_dry_nor_full_of_holes()
    {
        var sound = Hear(seq => true);
        Assert.False(sound.IsDry);
        Assert.False(sound.IsHoley);
    }

    // 1 2 3 4 5 6 7 8 9 10 ... every tenth is missing: 12 of 125 in 5 s
    [Fact]
    public void Packets_lost_again_and_again_are_holes_until_the_line_is_whole_for_a_while()
    {
        var sound = Hear(seq => seq % 10 != 0);
        Assert.True(sound.IsHoley);
        for (var seq = 126; seq <= 260; seq++) Take(sound, seq);
        Assert.False(sound.IsHoley);
    }

    [Fact]
    public void A_packet_that_comes_late_is_no_hole()
    {
        var sound = Hear(seq => true);
        for (var i = 0; i < 10; i++) sound.Take(3);
        sound.Take(126);
        Assert.False(sound.IsHoley);
    }

    [Fact]
    public void Nothing_for_three_seconds_is_dry_before_the_first_packet_as_well()
    {
        var sound = new SoundLine(_clock);
        sound.Begin();
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True(sound.IsDry);
        sound.Take(1);
        Assert.False(sound.IsDry);
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.True(sound.IsDry);
    }

    /// <summary>Five seconds of packets.</summary>
    private SoundLine Hear(Func<int, bool> comes)
    {
        var sound = new SoundLine(_clock);
        sound.Begin();
        for (var seq = 1; seq <= 125; seq++)
            if (comes(seq)) Take(sound, seq);
            else _clock.Advance(TimeSpan.FromMilliseconds(40));
        return sound;
    }

    private void Take(SoundLine sound, int seq)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(40));
        sound.Take(seq);
    }
}

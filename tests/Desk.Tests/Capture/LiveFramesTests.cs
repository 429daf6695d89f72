using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Capture.Live;

namespace LiveEmpathy.Desk.Tests.Capture;

public class LiveFramesTests
{
    private readonly float[] _agent = new float[320];
    private readonly float[] _customer = new float[320];

    [Fact]
    public void A_frame_is_ready_as_soon_as_both_legs_have_it()
    {
        var frames = Frames();
        frames.Push(Leg.Agent, Packet(0.5f, 0));
        Assert.False(Next(frames, 25));
        frames.Push(Leg.Customer, Packet(0.25f, 0));

        Assert.True(Next(frames, 25));
        Assert.Equal((0.5f, 0.25f), (_agent[100], _customer[100]));
    }

    [Fact]
    public void A_leg_that_is_late_is_silent_and_does_not_hold_up_the_other()
    {
        var frames = Frames();
        for (var ms = 0; ms < 400; ms += 20) frames.Push(Leg.Agent, Packet(0.5f, ms));

        Assert.False(Next(frames, 219));
        Assert.True(Next(frames, 220));
        Assert.Equal((0.5f, 0f), (_agent[100], _customer[100]));
    }

    [Fact]
    public void A_microphone_that_is_gone_for_a_second_is_a_gap_and_its_return_ends_it()
    {
        var frames = Frames();
        var notices = new List<NoticeKind>();
        for (var ms = 0; ms < 4000; ms += 20)
        {
            if (ms is < 1000 or >= 3000) frames.Push(Leg.Agent, Packet(0.5f, ms));
            while (Next(frames, ms + 20))
            {
                notices.AddRange(frames.Notices);
            }
        }

        Assert.Equal([NoticeKind.GapStarts, NoticeKind.GapEnds], notices);
    }

    [Fact]
    public void A_loopback_on_which_nothing_plays_is_silence_and_no_gap()
    {
        var frames = Frames();
        for (var ms = 0; ms < 4000; ms += 20)
        {
            frames.Push(Leg.Agent, Packet(0.5f, ms));
            while (Next(frames, ms + 20)) Assert.Empty(frames.Notices);
        }
    }

    [Fact]
    public void A_machine_that_slept_goes_on_where_it_was_and_marks_the_place()
    {
        var frames = Frames();
        var (heard, notices) = (0, new List<NoticeKind>());
        for (var ms = 0; ms < 3_605_000; ms += ms == 2000 ? 3_600_000 : 20)
        {
            frames.Push(Leg.Agent, Packet(0.5f, ms));
            while (Next(frames, ms + 20))
            {
                heard++;
                notices.AddRange(frames.Notices);
            }
        }

        Assert.InRange(heard, 200, 260);
        Assert.Equal([NoticeKind.GapStarts, NoticeKind.GapEnds], notices);
        Assert.Equal(0.5f, _agent[100]);
    }

    [Fact]
    public void In_secure_pause_both_legs_are_silent_and_that_is_no_gap()
    {
        var frames = Frames();
        frames.IsPaused = true;
        for (var ms = 0; ms < 3000; ms += 20)
        {
            frames.Push(Leg.Agent, Packet(0.5f, ms));
            while (Next(frames, ms + 20))
            {
                Assert.Empty(frames.Notices);
                Assert.All(_agent, sample => Assert.Equal(0, sample));
            }
        }
    }

    private static LiveFrames Frames() => new(TimeSpan.FromHours(5), agentIsContinuous: true, customerIsContinuous: false);

    private bool Next(LiveFrames frames, int ms) => frames.TryNext(TimeSpan.FromHours(5) + TimeSpan.FromMilliseconds(ms), _agent, _customer);

    private static AudioPacket Packet(float value, int ms) => new([.. Enumerable.Repeat(value, 321)], TimeSpan.FromHours(5) + TimeSpan.FromMilliseconds(ms));
}

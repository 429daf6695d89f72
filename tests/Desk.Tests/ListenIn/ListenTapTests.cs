using LiveEmpathy.Audio;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.ListenIn;

namespace LiveEmpathy.Desk.Tests.ListenIn;

public sealed class ListenTapTests : IDisposable
{
    private readonly SecurePause _pause = new();
    private readonly ListenTap _tap;
    private int _nowMs;

    public ListenTapTests() => _tap = new ListenTap(_pause);

    public void Dispose() => _pause.Dispose();

    [Fact]
    public void In_secure_pause_nothing_is_heard_not_even_what_waited_for_the_line()
    {
        var packets = _tap.Start();
        Hear(5);
        _pause.Set(true);
        Hear(3);
        Assert.False(packets.TryRead(out _));

        _pause.Set(false);
        Hear(2);
        Assert.True(packets.TryRead(out var first));
        Assert.Equal(160, first.AtMs);
        Assert.False(packets.TryRead(out _));
    }

    [Fact]
    public void While_nobody_listens_nothing_leaves()
    {
        Hear(10);
        var packets = _tap.Start();
        Assert.False(packets.TryRead(out _));
    }

    [Fact]
    public void Two_frames_are_a_packet_that_says_when_it_began()
    {
        Hear(5); // 100 ms before anybody listens
        var packets = _tap.Start();
        Hear(4);
        Assert.True(packets.TryRead(out var first));
        Assert.True(packets.TryRead(out var second));
        Assert.Equal((1, 100, 640, 640), (first.Seq, first.AtMs, first.Agent.Length, first.Customer.Length));
        Assert.Equal((2, 140), (second.Seq, second.AtMs));
        Assert.Equal(.5f, G711.FromMuLaw(first.Agent[0]), .02f);
        Assert.Equal(-.25f, G711.FromMuLaw(first.Customer[0]), .01f);
    }

    [Fact]
    public void A_slow_line_loses_the_oldest_audio_and_its_numbers_say_so()
    {
        var packets = _tap.Start();
        Hear(100);
        var kept = new List<ListenPacket>();
        while (packets.TryRead(out var packet)) kept.Add(packet);
        Assert.Equal(12, kept.Count);
        Assert.Equal(50, kept[^1].Seq);
    }

    [Fact]
    public async Task When_nobody_listens_any_more_the_stream_ends()
    {
        var packets = _tap.Start();
        _tap.Stop();
        Hear(4);
        Assert.False(_tap.On);
        Assert.False(await packets.WaitToReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Mu_law_there_and_back_stays_within_its_step()
    {
        for (var sample = -1f; sample <= 1; sample += .001f)
            Assert.Equal(sample, G711.FromMuLaw(G711.ToMuLaw(sample)), MathF.Max(.0005f, MathF.Abs(sample) / 16));
    }

    private void Hear(int frames)
    {
        var (agent, customer) = (new float[320], new float[320]);
        Array.Fill(agent, .5f);
        Array.Fill(customer, -.25f);
        for (var i = 0; i < frames; i++) _tap.Hear(agent, customer, _nowMs += 20);
    }
}

using LiveEmpathy.Server.Calls;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Wall;

/// <summary>Conflation: what happens while a viewer is slow is one send later, never a queue.</summary>
public sealed class PumpTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task A_slow_viewer_gets_one_newer_state_not_a_queue()
    {
        var (sends, slow) = (0, new TaskCompletionSource());
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var time = new FakeTimeProvider();
        await using var pace = new Metronome(Pause, time);
        await using var pump = new Pump(pace, SendAsync, NullLogger.Instance);
        pump.Signal();
        await first.Task;
        for (var i = 0; i < 1_000; i++) pump.Signal();
        slow.SetResult();
        while (!second.Task.IsCompleted)
        {
            time.Advance(Pause);
            await Task.Yield();
        }
        time.Advance(TimeSpan.FromMinutes(1));
        await Task.Yield();
        Assert.Equal(2, sends);

        async Task SendAsync()
        {
            if (++sends == 1)
            {
                first.SetResult();
                await slow.Task;
            }
            else
            {
                second.TrySetResult();
            }
        }
    }

    [Fact]
    public async Task Urgent_does_not_wait_for_the_pause()
    {
        var sent = System.Threading.Channels.Channel.CreateUnbounded<int>();
        var count = 0;
        await using var pace = new Metronome(Pause, new FakeTimeProvider());
        await using var pump = new Pump(pace, async () => await sent.Writer.WriteAsync(++count), NullLogger.Instance);
        pump.Signal();
        Assert.Equal(1, await sent.Reader.ReadAsync(TestContext.Current.CancellationToken));
        pump.Signal(urgent: true); // the clock stands still: only urgency gets through
        Assert.Equal(2, await sent.Reader.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_pace_each_signal_after_a_send_is_a_send()
    {
        var sent = System.Threading.Channels.Channel.CreateUnbounded<int>();
        var count = 0;
        await using var pump = new Pump(null, async () => await sent.Writer.WriteAsync(++count), NullLogger.Instance);
        foreach (var expected in (int[])[1, 2, 3])
        {
            pump.Signal();
            Assert.Equal(expected, await sent.Reader.ReadAsync(TestContext.Current.CancellationToken));
        }
    }

    // strokes   |     250 ms     |
    // a         send . . . . . . send
    // b                  send .  send
    [Fact]
    public async Task Those_that_rest_go_on_together_at_the_next_stroke()
    {
        var sent = System.Threading.Channels.Channel.CreateUnbounded<char>();
        var time = new FakeTimeProvider();
        await using var pace = new Metronome(Pause, time);
        await using var a = new Pump(pace, async () => await sent.Writer.WriteAsync('a'), NullLogger.Instance);
        await using var b = new Pump(pace, async () => await sent.Writer.WriteAsync('b'), NullLogger.Instance);
        a.Signal();
        Assert.Equal('a', await NextAsync());
        time.Advance(Pause / 2);
        b.Signal();
        Assert.Equal('b', await NextAsync());
        a.Signal();
        b.Signal();
        await Task.Yield();
        Assert.False(sent.Reader.TryRead(out _));

        time.Advance(Pause / 2);

        Assert.Equal(['a', 'b'], new[] { await NextAsync(), await NextAsync() }.Order());

        Task<char> NextAsync() => sent.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();
    }
}

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
        await using var pump = new Pump(Pause, SendAsync, NullLogger.Instance, time);
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
        await using var pump = new Pump(Pause, async () => await sent.Writer.WriteAsync(++count), NullLogger.Instance, new FakeTimeProvider());
        pump.Signal();
        Assert.Equal(1, await sent.Reader.ReadAsync(TestContext.Current.CancellationToken));
        pump.Signal(urgent: true); // the clock stands still: only urgency gets through
        Assert.Equal(2, await sent.Reader.ReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_pause_each_signal_after_a_send_is_a_send()
    {
        var sent = System.Threading.Channels.Channel.CreateUnbounded<int>();
        var count = 0;
        await using var pump = new Pump(TimeSpan.Zero, async () => await sent.Writer.WriteAsync(++count), NullLogger.Instance, new FakeTimeProvider());
        foreach (var expected in (int[])[1, 2, 3])
        {
            pump.Signal();
            Assert.Equal(expected, await sent.Reader.ReadAsync(TestContext.Current.CancellationToken));
        }
    }
}

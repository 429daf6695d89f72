using System.Threading.Channels;
using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Control;

namespace LiveEmpathy.Desk.Capture.Live;

/// <summary>
/// Hears one device all day: when it goes (unplugged, default changed, sleep), says so and tries again until it is back. In secure
/// pause the device is closed.
/// </summary>
internal sealed class LegReader(Leg leg, IAudioSource source, SecurePause pause, TimeProvider time)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong with the device, or null.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(ChannelWriter<(Leg Leg, AudioPacket Packet)> to, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            using var running = CancellationTokenSource.CreateLinkedTokenSource(cancel, pause.Running);
            try
            {
                await pause.Over.WaitAsync(cancel).ConfigureAwait(false);
                await HearAsync(to, running.Token).ConfigureAwait(false);
                if (!running.IsCancellationRequested) Trouble = $"{source.Name} stopped";
            }
            catch (IOException gone)
            {
                if (!running.IsCancellationRequested) Trouble = gone.Message;
            }
            catch (OperationCanceledException) when (running.IsCancellationRequested)
            {
                // Paused, or the call is over.
            }

            if (!running.IsCancellationRequested) await Task.Delay(Again, time, running.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task HearAsync(ChannelWriter<(Leg Leg, AudioPacket Packet)> to, CancellationToken running)
    {
        await foreach (var packet in source.ReadAsync(running).ConfigureAwait(false))
        {
            Trouble = null;
            to.TryWrite((leg, packet));
        }
    }
}

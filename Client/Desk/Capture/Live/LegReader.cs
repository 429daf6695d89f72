using System.Threading.Channels;
using LiveEmpathy.Calls;

namespace LiveEmpathy.Desk.Capture.Live;

/// <summary>Hears one device all day: when it goes (unplugged, default changed, sleep), says so and tries again until it is back.</summary>
internal sealed class LegReader(Leg leg, IAudioSource source, TimeProvider time)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong with the device, or null.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(ChannelWriter<(Leg Leg, AudioPacket Packet)> to, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await foreach (var packet in source.ReadAsync(cancel).ConfigureAwait(false))
                {
                    Trouble = null;
                    to.TryWrite((leg, packet));
                }

                if (!cancel.IsCancellationRequested) Trouble = $"{source.Name} stopped";
            }
            catch (IOException gone)
            {
                Trouble = gone.Message;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Again, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using System.Threading.Channels;
using LiveEmpathy.Desk.Capture.Live;
using LiveEmpathy.Voice;
using NAudio.Wave;
using NAudio.Wave.Alsa;

namespace LiveEmpathy.Desk.Capture.Alsa;

/// <summary>An ALSA device, for a machine without a sound server. ALSA's own thread hands audio on; this waits for it.</summary>
/// <param name="device">ALSA's name: default, plughw:1, pulse.</param>
/// <param name="time">The clock.</param>
[SupportedOSPlatform("linux")]
internal sealed class AlsaSource(string device, TimeProvider time) : IAudioSource
{
    /// <summary>Before a device's name, where a person means ALSA.</summary>
    public const string Prefix = "alsa:";

    /// <summary>A device hands something on each 64 ms; one that is silent for longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public string Name => Prefix + device;

    public bool IsContinuous => true;

    /// <summary>What ALSA knows.</summary>
    public static IReadOnlyList<AudioDevice> List() =>
        [.. AlsaDeviceEnumerator.GetCaptureDevices().Select(device => new AudioDevice(Prefix + device.Name, device.Description.ReplaceLineEndings(", "), IsLoopback: false))];

    public async IAsyncEnumerable<AudioPacket> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var heard = Channel.CreateUnbounded<AudioPacket>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var input = Open(heard.Writer, stopped, over.Token);
        try
        {
            await foreach (var packet in heard.Reader.ReadAllAsync(cancel).ConfigureAwait(false)) yield return packet;
            throw Gone("it stopped");
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(stopped.Task, Task.Delay(Patience, time, CancellationToken.None)).ConfigureAwait(false);
            // A device that hands on nothing more cannot be closed: it is left to its thread.
            if (stopped.Task.IsCompleted) input.Dispose();
        }
    }

    private AlsaIn Open(ChannelWriter<AudioPacket> to, TaskCompletionSource ended, CancellationToken over)
    {
        AlsaIn? input = null;
        try
        {
            var arriving = new ArrivingPcm(time);
            input = new AlsaIn(device) { WaveFormat = new WaveFormat(CallVoice.SampleRate, 16, 1) };
            input.DataAvailable += (_, heard) =>
            {
                // Stopped from another thread it waits for itself.
                if (over.IsCancellationRequested) input.StopRecording();
                else if (arriving.TryTake(heard.Buffer.AsSpan(0, heard.BytesRecorded), out var packet)) to.TryWrite(packet);
            };
            input.RecordingStopped += (_, stopped) =>
            {
                to.TryComplete(stopped.Exception is { } why ? Gone(why.Message) : null);
                ended.TrySetResult();
            };
            input.StartRecording();
            return input;
        }
        catch (Exception refused) when (refused is AlsaException or NotSupportedException or DllNotFoundException)
        {
            input?.Dispose();
            throw Gone(refused is DllNotFoundException ? "libasound is not installed: install the package libasound2" : refused.Message);
        }
    }

    private IOException Gone(string why) => new($"{Name}: {why}");
}

using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using LiveEmpathy.Voice;
using NAudio.CoreAudioApi;
using NAudio.Wave;

namespace LiveEmpathy.Desk.Capture.Wasapi;

/// <summary>
/// A microphone, or what a headset plays, through WASAPI. Windows converts to 16 kHz; each packet carries the time (QPC) at which
/// the device heard it, the same clock as <see cref="TimeProvider"/>'s timestamps, so that both legs fall into step.
/// </summary>
/// <param name="device">The device; null: the one Windows uses for calls, also when that changes.</param>
/// <param name="isLoopback">True: what it plays.</param>
/// <param name="program">Only what this program plays, the softphone, whatever the device; null: all.</param>
[SupportedOSPlatform("windows")]
internal sealed class WasapiSource(AudioDevice? device, bool isLoopback, string? program = null) : IAudioSource
{
    private const int BufferMs = 40;
    private const int SampleBytes = sizeof(short);

    private DataFlow Flow => isLoopback ? DataFlow.Render : DataFlow.Capture;

    public string Name => program ?? device?.Name ?? (isLoopback ? "the default headset" : "the default microphone");

    public bool IsContinuous => !isLoopback;

    public async IAsyncEnumerable<AudioPacket> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var changed = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var all = new MMDeviceEnumerator();
        using var changes = all.CreateNotificationClient(useSynchronizationContext: false);
        changes.DefaultDeviceChanged += (_, change) =>
        {
            if (device is null && program is null && change.Flow == Flow && change.Role == Role.Communications) changed.Cancel();
        };
        var recorder = program is not null && OperatingSystem.IsWindowsVersionAtLeast(10, 0, 19041) ? await OpenProgramAsync(program).ConfigureAwait(false) : Open(all);
        await using (recorder.ConfigureAwait(false))
        {
            var packets = recorder.CaptureAsync(changed.Token).GetAsyncEnumerator(changed.Token);
            await using (packets.ConfigureAwait(false))
            {
                while (await NextAsync(packets, changed.Token).ConfigureAwait(false)) yield return Packet(packets.Current);
            }
        }

        if (!cancel.IsCancellationRequested) throw new IOException($"{Name}: Windows has chosen another device");
    }

    private WasapiRecorder Open(MMDeviceEnumerator all)
    {
        try
        {
            var endpoint = device is null ? all.GetDefaultAudioEndpoint(Flow, Role.Communications) : all.GetDevice(device.Id);
            var builder = Builder().WithDevice(endpoint);
            return (isLoopback ? builder.WithLoopbackCapture() : builder).Build();
        }
        catch (Exception refused) when (refused is COMException or InvalidOperationException)
        {
            throw Gone(refused);
        }
    }

    /// <summary>Needs Windows build 19041; the program may be started again under another number.</summary>
    [SupportedOSPlatform("windows10.0.19041")]
    private async Task<WasapiRecorder> OpenProgramAsync(string name)
    {
        var running = Process.GetProcessesByName(name);
        try
        {
            var first = running.MinBy(process => process.Id) ?? throw new IOException($"{name} is not running");
            return await Builder().WithProcessLoopback((uint)first.Id, ProcessLoopbackMode.IncludeTargetProcessTree).BuildAsync().ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is COMException or InvalidOperationException or PlatformNotSupportedException)
        {
            throw Gone(refused);
        }
        finally
        {
            foreach (var process in running) process.Dispose();
        }
    }

    private static WasapiRecorderBuilder Builder() => new WasapiRecorderBuilder()
        .WithFormat(new WaveFormat(CallVoice.SampleRate, 8 * SampleBytes, 1))
        .WithBufferLength(BufferMs)
        .WithMmcssThreadPriority();

    private async Task<bool> NextAsync(IAsyncEnumerator<AudioBuffer> packets, CancellationToken cancel)
    {
        try
        {
            return await packets.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception refused) when (refused is COMException or InvalidOperationException)
        {
            throw Gone(refused);
        }
    }

    private static AudioPacket Packet(AudioBuffer buffer)
    {
        var bytes = buffer.Data.Span;
        var samples = new float[bytes.Length / SampleBytes];
        if (!buffer.Flags.HasFlag(AudioClientBufferFlags.Silent))
        {
            for (var i = 0; i < samples.Length; i++) samples[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(i * SampleBytes)..]) / 32768f;
        }

        return new AudioPacket(samples, TimeSpan.FromTicks(buffer.QPCPosition));
    }

    private IOException Gone(Exception refused) => new($"{Name}: " + (uint)refused.HResult switch
    {
        0x88890004 => "it was unplugged or its format changed",
        0x8889000A => "another program uses it alone (exclusive mode)",
        0x80070490 => "there is no such device",
        0x80070005 => "Windows does not allow this program to hear it (privacy settings, microphone)",
        _ => $"Windows refuses it (error {refused.HResult:X8})",
    });
}

using System.Runtime.Versioning;
using LiveEmpathy.Desk.Capture.Alsa;
using LiveEmpathy.Desk.Tests.Play;

namespace LiveEmpathy.Desk.Tests.Capture.Alsa;

/// <summary>Real ALSA capture: its own PulseAudio device (package libasound2-plugins) hears a null sink's monitor.</summary>
[SupportedOSPlatform("linux")]
public sealed class AlsaSourceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_played_is_heard_and_the_device_is_closed_again()
    {
        await using var sound = await SoundServer.StartAsync();
        await SoundServer.PactlAsync("set-default-source", "caller.monitor");
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        _ = SoundServer.PlayAsync("caller", PlayRun.Demo("talk-over-upset.wav")); // ends with the sound server

        var (loudest, samples) = (0f, 0);
        var hearing = Task.Run(
            async () =>
            {
                await foreach (var packet in new AlsaSource("pulse", TimeProvider.System).ReadAsync(over.Token))
                {
                    samples += packet.Samples.Length;
                    loudest = Math.Max(loudest, packet.Samples.Max(MathF.Abs));
                    if (loudest > 0.05f && samples > 16_000) await over.CancelAsync();
                }
            }, Stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hearing);
        Assert.True(loudest > 0.05f && samples > 16_000);
    }

    [Fact]
    public async Task A_device_that_is_not_there_says_so()
    {
        var failure = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var _ in new AlsaSource("no-such-device", TimeProvider.System).ReadAsync(Stop))
            {
                // Nothing comes.
            }
        });

        Assert.StartsWith("alsa:no-such-device:", failure.Message, StringComparison.Ordinal);
    }
}

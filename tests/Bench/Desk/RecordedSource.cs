using System.Runtime.CompilerServices;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Bench.Desk;

/// <summary>A recording as a device hears it: 20 ms at a time, in real time.</summary>
internal sealed class RecordedSource(float[] samples) : IAudioSource
{
    public string Name => "recording";

    public bool IsContinuous => true;

    /// <summary>When it began to be heard.</summary>
    public TimeSpan StartedAt { get; private set; }

    public async IAsyncEnumerable<AudioPacket> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        const int Frame = CallVoice.FrameSamples;
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        var start = StartedAt = TimeProvider.System.GetElapsedTime(0);
        for (var at = 0; at + Frame <= samples.Length && await clock.WaitForNextTickAsync(cancel);)
        {
            // As many as are due: a timer that comes late makes no drift.
            var due = (int)((TimeProvider.System.GetElapsedTime(0) - start).TotalSeconds * CallVoice.SampleRate);
            for (; at + Frame <= Math.Min(due, samples.Length); at += Frame)
                yield return new AudioPacket(samples[at..(at + Frame)], start + TimeSpan.FromSeconds((double)at / CallVoice.SampleRate));
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

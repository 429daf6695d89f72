using System.Runtime.CompilerServices;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Tests.Transcribe.Live;

namespace LiveEmpathy.Desk.Tests.Capture;

/// <summary>A device on which somebody speaks all the time, in real time; tells when it was opened and closed.</summary>
internal sealed class SpeakingSource(string name) : IAudioSource
{
    private static readonly float[] Speech = HeardSpeech.Speech(20);

    private readonly TaskCompletionSource[] _opened = [new(), new(), new(), new()];
    private readonly TaskCompletionSource[] _closed = [new(), new(), new(), new()];
    private int _times;

    public string Name => name;

    public bool IsContinuous => true;

    public Task Opened(int time) => _opened[time].Task;

    public Task Closed(int time) => _closed[time].Task;

    public async IAsyncEnumerable<AudioPacket> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        const int Part = 1600;
        var time = ++_times;
        _opened[time].TrySetResult();
        try
        {
            using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            for (var at = 0; await clock.WaitForNextTickAsync(cancel); at = (at + Part) % (Speech.Length - Part))
                yield return new AudioPacket(Speech[at..(at + Part)], TimeProvider.System.GetElapsedTime(0) - TimeSpan.FromMilliseconds(100));
        }
        finally
        {
            _closed[time].TrySetResult();
        }
    }
}

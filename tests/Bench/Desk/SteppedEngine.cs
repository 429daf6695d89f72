using System.Runtime.CompilerServices;
using LiveEmpathy.Audio;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Transcribe.Live;
using Microsoft.Extensions.AI;

namespace LiveEmpathy.Bench.Desk;

/// <summary>
/// Takes as long as an engine of measured cost and says one word, which ends where the sound does. With a step of its own it takes that
/// long in stream time, however busy the machine is; without, by the clock.
/// </summary>
internal sealed class SteppedEngine(EngineTime time, bool byClock = false) : ISpeechToTextClient
{
    private const float Audible = 0.01f;

    private readonly Lock _gate = new();
    private readonly List<(double DueMs, TaskCompletionSource Done)> _asked = [];
    private double _nowMs;

    /// <summary>Pieces of speech it works on.</summary>
    public int Asked
    {
        get
        {
            lock (_gate) return _asked.Count;
        }
    }

    /// <summary>Stream time goes on; answers what is due.</summary>
    public void Reach(double ms)
    {
        lock (_gate)
        {
            _nowMs = ms;
            foreach (var (_, done) in _asked.Where(asked => asked.DueMs <= ms)) done.TrySetResult();
            _asked.RemoveAll(asked => asked.DueMs <= ms);
        }
    }

    public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        var samples = WavFile.Read(audioSpeechStream, "speech").Channels[0];
        var ms = time.Of(samples.Length / 16_000.0, options?.AdditionalProperties?.ContainsKey(Speech.Final) == true);
        await (byClock ? Task.Delay(TimeSpan.FromMilliseconds(ms), TimeProvider.System, cancellationToken) : DueIn(ms, cancellationToken));
        var end = Math.Max(1, Array.FindLastIndex(samples, sample => Math.Abs(sample) > Audible)) / 16;
        return new SpeechToTextResponse("spoken") { RawRepresentation = new[] { new Word($"until{end}", Math.Max(0, end - 200), end) } };
    }

    public async IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetTextAsync(audioSpeechStream, options, cancellationToken)).ToSpeechToTextResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private async Task DueIn(double ms, CancellationToken cancel)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) _asked.Add((_nowMs + ms, done));
        await using var _ = cancel.Register(() =>
        {
            lock (_gate) _asked.RemoveAll(asked => asked.Done == done);
            done.TrySetCanceled(cancel);
        });
        await done.Task;
    }
}

using System.Runtime.CompilerServices;
using LiveEmpathy.Audio;
using LiveEmpathy.Contracts;
using Microsoft.Extensions.AI;

namespace LiveEmpathy.Bench.Desk;

/// <summary>Takes as long as an engine of stated cost and says one word, another each time, which ends where the sound does.</summary>
internal sealed class SimulatedEngine(double msPerSecond) : ISpeechToTextClient
{
    private const float Audible = 0.01f;

    public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        var samples = WavFile.Read(audioSpeechStream, "speech").Channels[0];
        await Task.Delay(TimeSpan.FromMilliseconds(msPerSecond * samples.Length / 16_000), TimeProvider.System, cancellationToken);
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
}

using System.Runtime.CompilerServices;
using LiveEmpathy.Audio;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Transcribe.Live;
using LiveEmpathy.Voice;
using Microsoft.Extensions.AI;
using Whisper.net;

namespace LiveEmpathy.Desk.Transcribe.Whisper;

/// <summary>Whisper in this process. One thread for each processor of a pool: threads that wait for each other cost more than they bring.</summary>
/// <param name="model">Path of a ggml model.</param>
/// <param name="parallel">Processors in the pool.</param>
internal sealed class WhisperClient(string model, int parallel) : ISpeechToTextClient
{
    /// <summary>Encoder positions for each second of audio, and how many more keep a cut encoder from looping.</summary>
    private const int ContextPerSecond = 50, ContextMargin = 128, FullContext = 1500;

    /// <summary>Segments that Whisper itself takes for no speech are dropped.</summary>
    private const float NoSpeech = 0.6f;

    private readonly WhisperFactory _factory = WhisperFactory.FromPath(model, new WhisperFactoryOptions { UseFlashAttention = true });
    private readonly SemaphoreSlim _free = new(parallel);

    public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        var samples = WavFile.Read(audioSpeechStream, "speech").Channels[0];
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var words = new List<Word>();
            var processor = Build(samples.Length, options);
            await using (processor.ConfigureAwait(false))
            {
                await foreach (var segment in processor.ProcessAsync(samples, cancellationToken).ConfigureAwait(false))
                {
                    if (segment.NoSpeechProbability < NoSpeech) AddWords(words, segment);
                }
            }

            return new SpeechToTextResponse(string.Join(' ', words.Select(word => word.Text))) { RawRepresentation = words.ToArray() };
        }
        finally
        {
            _free.Release();
        }
    }

    public async IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetTextAsync(audioSpeechStream, options, cancellationToken).ConfigureAwait(false)).ToSpeechToTextResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType?.IsInstanceOfType(this) == true ? this : null;

    public void Dispose()
    {
        _factory.Dispose();
        _free.Dispose();
    }

    private WhisperProcessor Build(int samples, SpeechToTextOptions? options)
    {
        var context = (int)Math.Ceiling((double)samples / CallVoice.SampleRate * ContextPerSecond) + ContextMargin;
        var builder = _factory.CreateBuilder().WithThreads(1).WithNoContext().WithTokenTimestamps().WithProbabilities().WithTemperatureInc(0);
        if (context < FullContext) builder.WithAudioContextSize(context);
        if (options?.AdditionalProperties?.GetValueOrDefault(Speech.Prompt) is string prompt) builder.WithPrompt(prompt);
        return (options?.SpeechLanguage is { } language ? builder.WithLanguage(language) : builder.WithLanguageDetection()).Build();
    }

    /// <summary>Tokens that begin with a blank begin a word; times are hundredths of a second.</summary>
    private static void AddWords(List<Word> words, SegmentData segment)
    {
        var isNew = true;
        foreach (var token in segment.Tokens)
        {
            if (token.Text is not { Length: > 0 } text || text.StartsWith("[_", StringComparison.Ordinal) || text.StartsWith("<|", StringComparison.Ordinal)) continue;
            var (from, to) = ((int)token.Start * 10, (int)token.End * 10);
            if (isNew || text[0] == ' ' || words.Count == 0) words.Add(new Word(text.Trim(), from, to, token.Probability));
            else words[^1] = words[^1] with { Text = words[^1].Text + text, ToMs = to, Probability = Math.Min(words[^1].Probability, token.Probability) };
            isNew = false;
        }

        words.RemoveAll(word => word.Text.Length == 0);
    }
}

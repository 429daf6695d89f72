using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LiveEmpathy.Audio;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Transcribe.Live;
using LiveEmpathy.Voice;
using Microsoft.Extensions.AI;
using Whisper.net;

namespace LiveEmpathy.Desk.Transcribe.Whisper;

/// <summary>Whisper in this process. One thread for each processor of a pool: threads that wait for each other cost more than they bring.</summary>
internal sealed class WhisperClient : ISpeechToTextClient
{
    /// <summary>Encoder positions for each second of audio, and how many more keep a cut encoder from looping.</summary>
    private const int ContextPerSecond = 50, ContextMargin = 128, FullContext = 1500;

    /// <summary>Property of a response that names the language spoken, as found or as given.</summary>
    public const string Language = "language";

    /// <summary>A final text of so much audio gets the whole encoder: there a cut one loops most, and there is time.</summary>
    private const int LongSeconds = 15;

    /// <summary>Segments that Whisper itself takes for no speech are dropped.</summary>
    private const float NoSpeech = 0.6f;

    private readonly WhisperFactory _factory;
    private readonly SemaphoreSlim _free;
    private readonly ConcurrentDictionary<Settings, ConcurrentBag<WhisperProcessor>> _idle = new();

    private WhisperClient(WhisperFactory factory, int parallel) => (_factory, _free) = (factory, new SemaphoreSlim(parallel));

    /// <summary>Loads a model.</summary>
    /// <param name="model">Path of a ggml model.</param>
    /// <param name="parallel">Processors in the pool: no more than there are free cores.</param>
    /// <exception cref="DeskException">It is broken.</exception>
    public static WhisperClient Load(string model, int parallel)
    {
        try
        {
            var factory = WhisperFactory.FromPath(model, new WhisperFactoryOptions { UseFlashAttention = true });
            factory.CreateBuilder(); // a model that did not load is told here
            return new WhisperClient(factory, parallel);
        }
        catch (Exception broken) when (broken is WhisperModelLoadException or FileNotFoundException)
        {
            throw new DeskException(DeskExit.BadInput, $"{model} cannot be loaded as a Whisper model: it may be damaged. The command models list tells, models get fetches it again.");
        }
    }

    /// <summary>How a processor is set up; one that was set up so before is used again.</summary>
    private readonly record struct Settings(string? Language, int Context);

    public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        var samples = WavFile.Read(audioSpeechStream, "speech").Channels[0];
        var prompt = options?.AdditionalProperties?.GetValueOrDefault(Speech.Prompt) as string;
        var settings = new Settings(options?.SpeechLanguage, Context(samples.Length, options?.AdditionalProperties?.ContainsKey(Speech.Final) == true));
        await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A prompt is fixed when a processor is built: final text, which has one, builds its own; partial text takes one that waits.
            var idle = _idle.GetOrAdd(settings, _ => []);
            var processor = prompt is null && idle.TryTake(out var there) ? there : Build(settings, prompt);
            var (words, language, whole) = (new List<Word>(), settings.Language, false);
            try
            {
                await foreach (var segment in processor.ProcessAsync(samples, cancellationToken).ConfigureAwait(false))
                {
                    language = segment.Language;
                    if (segment.NoSpeechProbability < NoSpeech) AddWords(words, segment);
                }

                whole = true;
            }
            finally
            {
                // One that was stopped half-way is not used again.
                if (whole && prompt is null) idle.Add(processor);
                else await processor.DisposeAsync().ConfigureAwait(false);
            }

            return new SpeechToTextResponse(string.Join(' ', words.Select(word => word.Text))) 
            {
                RawRepresentation = words.ToArray(),
                AdditionalProperties = language is null ? null : new() { [Language] = language },
            };
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
        foreach (var processor in _idle.Values.SelectMany(idle => idle)) processor.Dispose();
        _factory.Dispose();
        _free.Dispose();
    }

    /// <summary>Encoder positions for so many samples, in steps of a second so that processors can be used again.</summary>
    private static int Context(int samples, bool isFinal)
    {
        var seconds = (int)Math.Ceiling((double)samples / CallVoice.SampleRate);
        return isFinal && seconds >= LongSeconds ? FullContext : Math.Min(FullContext, (seconds * ContextPerSecond) + ContextMargin);
    }

    private WhisperProcessor Build(Settings settings, string? prompt)
    {
        var builder = _factory.CreateBuilder().WithThreads(1).WithNoContext().WithTokenTimestamps().WithProbabilities().WithTemperatureInc(0);
        if (settings.Context < FullContext) builder.WithAudioContextSize(settings.Context);
        if (prompt is not null) builder.WithPrompt(prompt);
        return (settings.Language is { } language and not "auto" ? builder.WithLanguage(language) : builder.WithLanguageDetection()).Build();
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

using System.ClientModel;
using System.ClientModel.Primitives;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Transcribe.Live;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Audio;

namespace LiveEmpathy.Desk.Transcribe.Endpoint;

/// <summary>An OpenAI-compatible endpoint in the company's own network: whisper.cpp's server, a machine with a graphics card.</summary>
public static class EndpointClient
{
    /// <summary>A piece of speech that takes longer is given up: the next one matters more.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(20);

    /// <summary>A client of an endpoint.</summary>
    /// <param name="address">Its address up to and with the version, such as http://gpu:8080/v1.</param>
    /// <param name="model">Name of the model there.</param>
    /// <param name="key">Its key, or null.</param>
    public static ISpeechToTextClient Open(Uri address, string model, string? key)
    {
        var options = new OpenAIClientOptions { Endpoint = address, NetworkTimeout = Within, RetryPolicy = new ClientRetryPolicy(maxRetries: 1) };
        return new Timed(new AudioClient(model, new ApiKeyCredential(key ?? "none"), options).AsISpeechToTextClient());
    }

    /// <summary>Asks for the times of words and gives them in our own form.</summary>
    private sealed class Timed(ISpeechToTextClient inner) : DelegatingSpeechToTextClient(inner)
    {
        public override async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
        {
            var asked = options?.Clone() ?? new SpeechToTextOptions();
            asked.RawRepresentationFactory = _ => new AudioTranscriptionOptions
            {
                ResponseFormat = AudioTranscriptionFormat.Verbose,
                TimestampGranularities = AudioTimestampGranularities.Word,
                Prompt = options?.AdditionalProperties?.GetValueOrDefault(Speech.Prompt) as string,
                Temperature = 0,
            };
            var response = await base.GetTextAsync(audioSpeechStream, asked, cancellationToken).ConfigureAwait(false);
            if (response.RawRepresentation is AudioTranscription { Words.Count: > 0 } timed)
                response.RawRepresentation = timed.Words.Select(word => new Word(word.Word.Trim(), Ms(word.StartTime), Ms(word.EndTime))).ToArray();
            return response;
        }

        private static int Ms(TimeSpan time) => (int)time.TotalMilliseconds;
    }
}

using LiveEmpathy.Desk.Setup;
using LiveEmpathy.Desk.Transcribe.Endpoint;
using LiveEmpathy.Desk.Transcribe.Live;
using LiveEmpathy.Desk.Transcribe.Weights;
#if AUDIO_PACKAGES
using LiveEmpathy.Desk.Transcribe.Whisper;
#endif

namespace LiveEmpathy.Desk.Transcribe;

/// <summary>Decides where the words of live calls come from: an endpoint, a model on this machine, or nowhere.</summary>
public static class WordsFrom
{
    /// <summary>Environment variable that holds the endpoint's key.</summary>
    public const string KeyVariable = "LIVEEMPATHY_WORDS_KEY";

    /// <summary>What a desk without a model says.</summary>
    public const string NoModel = "no words: no model is here; models get tiny.en fetches one";

    private const string NoWhisper = "This build has no Whisper: build it with -p:AudioPackages=true, or give an endpoint for words.";

    /// <summary>What the words come from, for a person.</summary>
    public static string Note(DeskConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        if (config.WordsEndpoint is { } address) return address.Host;
        return Model(config) is { } model ? Path.GetFileNameWithoutExtension(model) : NoModel;
    }

    /// <summary>Opens it.</summary>
    /// <returns>Null: calls without words, everything else works.</returns>
    /// <exception cref="DeskException">The model asked for is missing or broken.</exception>
    public static Transcriber? Open(DeskConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        if (config.WordsEndpoint is { } address)
        {
            var client = EndpointClient.Open(address, config.WordsEndpointModel, Environment.GetEnvironmentVariable(KeyVariable));
            return new Transcriber(client, address.Host, config.Language, config.WordsParallel);
        }

        if (Model(config) is not { } model) return null;
#if AUDIO_PACKAGES
        return new Transcriber(WhisperClient.Load(model, config.WordsParallel), Path.GetFileNameWithoutExtension(model), config.Language, config.WordsParallel);
#else
        return config.Model is null ? null : throw new DeskException(DeskExit.BadCommand, NoWhisper);
#endif
    }

    private static string? Model(DeskConfig config) => new ModelFolder(config.ModelFolder ?? ModelFolder.Default).Find(config.Model, config.Language);
}

using System.CommandLine;
using LiveEmpathy.Desk.Transcribe.Endpoint;
using LiveEmpathy.Desk.Transcribe.Live;
#if AUDIO_PACKAGES
using LiveEmpathy.Desk.Transcribe.Whisper;
#endif

namespace LiveEmpathy.Desk.Commands;

/// <summary>The options that say where the words of a live call come from.</summary>
internal sealed class WordsOptions
{
    private readonly Option<Uri?> _endpoint = new("--words") { HelpName = "URL", Description = "OpenAI-compatible endpoint in your own network, such as http://gpu:8080/v1. Key: environment variable LIVEEMPATHY_WORDS_KEY." };
    private readonly Option<string> _endpointModel = new("--words-model") { HelpName = "NAME", Description = "Model of the endpoint.", DefaultValueFactory = _ => "whisper-1" };
    private readonly Option<string?> _model = new("--model") { HelpName = "FILE", Description = "Whisper model on this machine." };
    private readonly Option<int> _parallel = new("--words-parallel") { HelpName = "N", Description = "Pieces of speech transcribed at once.", DefaultValueFactory = _ => 1 };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_endpoint, _endpointModel, _model, _parallel]) command.Add(option);
        _parallel.Validators.Add(given =>
        {
            if (given.GetValue(_parallel) is < 1 or > 64) given.AddError("--words-parallel is from 1 to 64.");
        });
    }

    /// <summary>True where the call will have words.</summary>
    public bool AreGiven(ParseResult args) => args.GetValue(_endpoint) is not null || args.GetValue(_model) is not null;

    /// <returns>Null: a call without words.</returns>
    /// <exception cref="DeskException">The model is missing, or this build has no Whisper.</exception>
    public Transcriber? Open(ParseResult args, string language)
    {
        if (args.GetValue(_endpoint) is { } address)
        {
            var client = EndpointClient.Open(address, args.GetRequiredValue(_endpointModel), Environment.GetEnvironmentVariable("LIVEEMPATHY_WORDS_KEY"));
            return new Transcriber(client, address.Host, language, args.GetValue(_parallel));
        }

        if (args.GetValue(_model) is not { } model) return null;
        if (!File.Exists(model)) throw new DeskException(DeskExit.BadInput, $"{model} does not exist. The command models get NAME fetches one.");
#if AUDIO_PACKAGES
        return new Transcriber(new WhisperClient(model, args.GetValue(_parallel)), Path.GetFileNameWithoutExtension(model), language, args.GetValue(_parallel));
#else
        throw new DeskException(DeskExit.BadCommand, "This build has no Whisper: build it with -p:AudioPackages=true, or give --words URL.");
#endif
    }
}

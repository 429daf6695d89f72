using System.CommandLine;
using LiveEmpathy.Desk.Setup;

namespace LiveEmpathy.Desk.Commands;

/// <summary>The options that say where the words of a live call come from.</summary>
internal sealed class WordsOptions
{
    private readonly Option<Uri?> _endpoint = new("--words") { HelpName = "URL", Description = "OpenAI-compatible endpoint in your own network, such as http://gpu:8080/v1. Key: environment variable LIVEEMPATHY_WORDS_KEY." };
    private readonly Option<string> _endpointModel = new("--words-model") { HelpName = "NAME", Description = "Model of the endpoint.", DefaultValueFactory = _ => "whisper-1" };
    private readonly Option<string?> _model = new("--model") { HelpName = "NAME|FILE", Description = "Whisper model on this machine. Default: the smallest that is here." };
    private readonly Option<string?> _folder = new("--models-folder") { HelpName = "DIR", Description = "Where models are kept." };
    private readonly Option<int> _parallel = new("--words-parallel") { HelpName = "N", Description = "Pieces of speech transcribed at once.", DefaultValueFactory = _ => 1 };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_endpoint, _endpointModel, _model, _folder, _parallel]) command.Add(option);
        _parallel.Validators.Add(given =>
        {
            if (given.GetValue(_parallel) is < 1 or > 64) given.AddError("--words-parallel is from 1 to 64.");
        });
    }

    /// <summary>The settings as given on the command line.</summary>
    public DeskConfig Read(ParseResult args, string language) => new([], "", "", language)
    {
        WordsEndpoint = args.GetValue(_endpoint),
        WordsEndpointModel = args.GetRequiredValue(_endpointModel),
        Model = args.GetValue(_model),
        ModelFolder = args.GetValue(_folder),
        WordsParallel = args.GetValue(_parallel),
    };
}

using System.CommandLine;
using LiveEmpathy.Desk.Transcribe.Weights;
using Spectre.Console;

namespace LiveEmpathy.Desk.Commands;

/// <summary><c>models list</c>, <c>models get NAME</c>: the Whisper models of this machine.</summary>
internal static class ModelsCommand
{
    /// <summary>A line this slow is broken: nothing for so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    public static Command Build(TimeProvider time) => new("models", "Lists and fetches the Whisper models that find the words.")
    {
        List(),
        Get(time),
    };

    private static Option<string> Folder() => new("--models-folder") { HelpName = "DIR", Description = "Where models are kept.", DefaultValueFactory = _ => ModelFolder.Default };

    private static Command List()
    {
        var folder = Folder();
        var command = new Command("list", "Lists the models and says which are here.") { folder };
        command.SetAction((args, cancel) => Outcome.OfAsync(args, async () =>
        {
            var (here, to) = (new ModelFolder(args.GetRequiredValue(folder)), args.InvocationConfiguration.Output);
            foreach (var model in KnownModel.All)
            {
                var file = here.FileOf(model);
                var state = !File.Exists(file) ? "-" : await ModelFolder.IsGoodAsync(file, model, cancel).ConfigureAwait(false) ? "here" : "DAMAGED: get it again";
                await to.WriteLineAsync($"{model.Name,-10} {model.Megabytes,4} MB  {state,-6} {model.For}").ConfigureAwait(false);
            }

            await to.WriteLineAsync($"Folder: {here.Path}").ConfigureAwait(false);
        }));
        return command;
    }

    private static Command Get(TimeProvider time)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the model: tiny.en for English on a small machine." };
        var from = new Option<string?>("--from") { HelpName = "URL|DIR", Description = "A mirror or a folder that holds the file, for closed networks. Default: its publisher." };
        var folder = Folder();
        var command = new Command("get", "Fetches a model; goes on where it was broken off, checks what arrives.") { name, from, folder };
        command.SetAction((args, cancel) => Outcome.OfAsync(args, async () =>
        {
            var model = KnownModel.Named(args.GetRequiredValue(name));
            using var http = new HttpClient(new SocketsHttpHandler { DefaultProxyCredentials = System.Net.CredentialCache.DefaultCredentials }) { Timeout = Patience };
            var fetch = new ModelFetch(http, new ModelFolder(args.GetRequiredValue(folder)), time);
            var file = await ShowAsync(model, progress => fetch.GetAsync(model, args.GetValue(from), progress, cancel)).ConfigureAwait(false);
            await args.InvocationConfiguration.Output.WriteLineAsync($"{model.Name} is here: {file}").ConfigureAwait(false);
        }));
        return command;
    }

    private static async Task<string> ShowAsync(KnownModel model, Func<Action<long, long>, Task<string>> fetch)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive) return await fetch((_, _) => { }).ConfigureAwait(false);
        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
            .StartAsync(async screen =>
            {
                var bar = screen.AddTask(model.Name, maxValue: model.Megabytes << 20);
                return await fetch((here, all) => (bar.Value, bar.MaxValue) = (here, all > 0 ? all : bar.MaxValue)).ConfigureAwait(false);
            }).ConfigureAwait(false);
    }
}

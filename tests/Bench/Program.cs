using System.Globalization;
using LiveEmpathy.Bench.Accuracy;
using LiveEmpathy.Bench.Capacity;
using LiveEmpathy.Bench.Desk;
using LiveEmpathy.Bench.Frames;
using LiveEmpathy.Bench.Playbook;
using LiveEmpathy.Bench.Synthesis;
using LiveEmpathy.Bench.Training;
using LiveEmpathy.Bench.Wall;

try
{
    return await RunAsync(args);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}

static async Task<int> RunAsync(string[] args) => args switch
{
    ["accuracy", "--data", var data] => AccuracyCommand.Run(data, null),
    ["accuracy", "--data", var data, "--only", "text"] => AccuracyCommand.Run(data, null, textOnly: true),
    ["accuracy", "--data", var data, "--json", var json] => AccuracyCommand.Run(data, json),
    ["accuracy", "--data", var data, "--json", var json, "--only", "text"] => AccuracyCommand.Run(data, json, textOnly: true),
    ["train", "--data", var data] => TrainCommand.Run(data, [], TrainCommand.Shipped),
    ["train", "--data", var data, "--out", var file] => TrainCommand.Run(data, [], file),
    ["train", "--data", var data, "--ablation"] => Ablation.Run(data),
    ["playbook"] => PlaybookCommand.Run(verbose: false, null),
    ["playbook", "--verbose"] => PlaybookCommand.Run(verbose: true, null),
    ["playbook", "--verbose", "--with", var file] => PlaybookCommand.Run(verbose: true, file),
    ["playbook", "--data", var data] => Math.Max(PlaybookCommand.Run(verbose: false, null), OrdinaryTalk.Run(data, verbose: false)),
    ["playbook", "--verbose", "--data", var data] => OrdinaryTalk.Run(data, verbose: true),
    ["playbook", "--floor", var minutes] => DemoBudget.Run(Number(minutes)),
    ["frames", .. var more] => FramesCommand.Run(Json(more)),
    ["desk"] => await DeskCommand.RunAsync("Server/Demo/Calls", costs: true),
    ["desk", "--only", "words"] => await DeskCommand.RunAsync("Server/Demo/Calls", costs: false),
    ["analysis", .. var more] => AnalysisCommand.Run(Json(more)),
    ["capacity", .. var more] => await CapacityCommand.RunAsync(LoadOptions.Parse(more)),
    ["soak", .. var more] => await SoakCommand.RunAsync(LoadOptions.Parse(more)),
    ["capacity-load", .. var more] => await Load.RunAsync(LoadOptions.Parse(more)),
    ["capacity-bare", .. var more] => await BareHub.RunAsync(more),
    ["wall", .. var rest] => await WallCommand.RunAsync(rest),
    ["painted", .. var rest] => await PaintedCommand.RunAsync(rest),
    ["synthesise"] => SynthesiseCommand.Run("Server/Demo/Calls", null),
    ["synthesise", "--only", var name] => SynthesiseCommand.Run("Server/Demo/Calls", name),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static string? Json(string[] more) => more is ["--json", var file] ? file : null;

static int Usage()
{
    Console.Error.WriteLine("""
        accuracy --data DIR [--json FILE] [--only text]       how well the measures hold against labelled data
        train --data DIR [--out FILE]                         makes the text models again
        train --data DIR --ablation                           what each part of their training brings
        playbook [--verbose [--with FILE]]                    precision and recall of each habit over written conversations
        playbook --data DIR                                   the same, and false alerts an hour on ordinary telephone talk
        playbook --floor MINUTES                              alerts that interrupt one supervisor of the demo floor
        frames [--json FILE]                                  what listening costs, beside Praat
        desk [--only words]                                   what a call costs at the desk, how long a word takes to the server
        analysis [--json FILE]                                what the analysis of a call costs by itself
        capacity [--redis] [--calls N] [--seconds S] [--nodes N] [--json FILE]   how many live calls a server carries, beside a bare hub
        soak [--minutes M] [--calls N] [--nodes N] [--json FILE]       whether memory and latency stay flat
        wall [--tiles N] [--seconds N] [--query Q] [--json]   what a full wall costs a browser
        painted [--calls N] [--rounds N]                      from talk-over in the audio to the alert painted, on a floor of so many live calls
        synthesise [--only NAME]                              makes the demo's audio again
        """);
    return 1;
}

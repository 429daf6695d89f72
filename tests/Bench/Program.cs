using LiveEmpathy.Bench.Accuracy;
using LiveEmpathy.Bench.Desk;
using LiveEmpathy.Bench.Playbook;
using LiveEmpathy.Bench.Synthesis;
using LiveEmpathy.Bench.Training;

return args switch
{
    ["accuracy", "--data", var data] => AccuracyCommand.Run(data, null),
    ["accuracy", "--data", var data, "--json", var json] => AccuracyCommand.Run(data, json),
    ["desk"] => await DeskCommand.RunAsync("Server/Demo/Calls"),
    ["playbook"] => PlaybookCommand.Run(verbose: false, null),
    ["playbook", "--verbose"] => PlaybookCommand.Run(verbose: true, null),
    ["playbook", "--verbose", "--with", var file] => PlaybookCommand.Run(verbose: true, file),
    ["accuracy", "--data", var data, "--only", "text"] => AccuracyCommand.Run(data, null, textOnly: true),
    ["accuracy", "--data", var data, "--json", var json, "--only", "text"] => AccuracyCommand.Run(data, json, textOnly: true),
    ["train", "--data", var data] => TrainCommand.Run(data, [], TrainCommand.Shipped),
    ["train", "--data", var data, "--out", var file] => TrainCommand.Run(data, [], file),
    ["train", "--data", var data, "--ablation"] => Ablation.Run(data),
    ["synthesise"] => SynthesiseCommand.Run("Server/Demo/Calls", null),
    ["synthesise", "--only", var name] => SynthesiseCommand.Run("Server/Demo/Calls", name),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        accuracy --data DIR [--json FILE]   how well the measures hold against labelled data
        desk                                what a call costs at the desk, how long a word takes to the server
        synthesise [--only NAME]            makes the demo's audio again
        playbook [--verbose [--with FILE]]  precision and recall of each habit over written conversations
        accuracy --data DIR [--json FILE] [--only text]   how well the measures hold against labelled data
        train --data DIR [--out FILE]                     makes the text models again
        train --data DIR --ablation                       what each part of their training brings
        synthesise [--only NAME]                          makes the demo's audio again
        """);
    return 1;
}

using LiveEmpathy.Bench.Accuracy;
using LiveEmpathy.Bench.Playbook;
using LiveEmpathy.Bench.Synthesis;

return args switch
{
    ["accuracy", "--data", var data] => AccuracyCommand.Run(data, null),
    ["accuracy", "--data", var data, "--json", var json] => AccuracyCommand.Run(data, json),
    ["playbook"] => PlaybookCommand.Run(verbose: false, null),
    ["playbook", "--verbose"] => PlaybookCommand.Run(verbose: true, null),
    ["playbook", "--verbose", "--with", var file] => PlaybookCommand.Run(verbose: true, file),
    ["synthesise"] => SynthesiseCommand.Run("Server/Demo/Calls", null),
    ["synthesise", "--only", var name] => SynthesiseCommand.Run("Server/Demo/Calls", name),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        accuracy --data DIR [--json FILE]   how well the measures hold against labelled data
        playbook [--verbose [--with FILE]]  precision and recall of each habit over written conversations
        synthesise [--only NAME]            makes the demo's audio again
        """);
    return 1;
}

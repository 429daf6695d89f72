using LiveEmpathy.Bench.Accuracy;
using LiveEmpathy.Bench.Playbook;
using LiveEmpathy.Bench.Synthesis;

return args switch
{
    ["accuracy", "--data", var data] => AccuracyCommand.Run(data, null),
    ["accuracy", "--data", var data, "--json", var json] => AccuracyCommand.Run(data, json),
    ["playbook"] => PlaybookCommand.Run(verbose: false, null),
    ["playbook", "--data", var data] => Math.Max(PlaybookCommand.Run(verbose: false, null), OrdinaryTalk.Run(data, verbose: false)),
    ["playbook", "--verbose", "--data", var data] => OrdinaryTalk.Run(data, verbose: true),
    ["playbook", "--floor", var minutes] => DemoBudget.Run(int.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)),
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
        playbook --data DIR                 the same, and false alerts an hour on ordinary telephone talk
        playbook --floor MINUTES            alerts that interrupt one supervisor of the demo floor, in each ten minutes
        synthesise [--only NAME]            makes the demo's audio again
        """);
    return 1;
}

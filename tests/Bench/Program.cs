using LiveEmpathy.Bench.Accuracy;
using LiveEmpathy.Bench.Frames;
using LiveEmpathy.Bench.Synthesis;

return args switch
{
    ["accuracy", "--data", var data] => AccuracyCommand.Run(data, null),
    ["accuracy", "--data", var data, "--json", var json] => AccuracyCommand.Run(data, json),
    ["frames"] => FramesCommand.Run(null),
    ["frames", "--json", var json] => FramesCommand.Run(json),
    ["synthesise"] => SynthesiseCommand.Run("Server/Demo/Calls", null),
    ["synthesise", "--only", var name] => SynthesiseCommand.Run("Server/Demo/Calls", name),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        accuracy --data DIR [--json FILE]   how well the measures hold against labelled data
        frames [--json FILE]                what listening costs, beside Praat
        synthesise [--only NAME]            makes the demo's audio again
        """);
    return 1;
}

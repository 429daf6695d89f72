using LiveEmpathy.Bench.Accuracy;
using LiveEmpathy.Bench.Capacity;
using LiveEmpathy.Bench.Synthesis;

return args switch
{
    ["accuracy", "--data", var data] => AccuracyCommand.Run(data, null),
    ["accuracy", "--data", var data, "--json", var json] => AccuracyCommand.Run(data, json),
    ["synthesise"] => SynthesiseCommand.Run("Server/Demo/Calls", null),
    ["synthesise", "--only", var name] => SynthesiseCommand.Run("Server/Demo/Calls", name),
    ["capacity", "--calls", var calls, "--seconds", var seconds, .. var more] => await CapacityCommand.RunAsync(Number(calls), Number(seconds), Math.Max(1, Number(calls) / 50), Json(more)),
    ["soak", "--minutes", var minutes, "--calls", var calls, .. var more] => await CapacityCommand.SoakAsync(Number(calls), Number(minutes), Json(more)),
    ["analysis", .. var more] => AnalysisCommand.Run(Json(more)),
    ["capacity-load", var server, var calls, var seconds, var viewers] => await Load.RunAsync(new Uri(server), Number(calls), Number(seconds), Number(viewers)),
    ["capacity-bare", .. var more] => await BareHub.RunAsync(more),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static string? Json(string[] more) => more is ["--json", var file] ? file : null;

static int Usage()
{
    Console.Error.WriteLine("""
        accuracy --data DIR [--json FILE]   how well the measures hold against labelled data
        capacity --calls N --seconds S [--json FILE]   how many live calls a server carries, beside a bare hub
        analysis [--json FILE]              what the analysis of a call costs by itself
        soak --minutes M --calls N [--json FILE]       whether memory and latency stay flat
        synthesise [--only NAME]            makes the demo's audio again
        """);
    return 1;
}

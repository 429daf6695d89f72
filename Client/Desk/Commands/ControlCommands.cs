using System.CommandLine;
using LiveEmpathy.Desk.Control;

namespace LiveEmpathy.Desk.Commands;

/// <summary><c>pause</c>, <c>resume</c>, <c>call</c>, <c>hangup</c>, <c>status</c>: says a word to the desk that is running.</summary>
internal static class ControlCommands
{
    public static IEnumerable<Command> Build() =>
    [
        Of("pause", "Secure pause of the running desk: nothing is captured, transcribed or listened to until resume."),
        Of("resume", "Ends the secure pause."),
        Of("call", "Tells a desk whose calls are signalled that a call begins."),
        Of("hangup", "Tells it that the call is over."),
        Of("status", "Says whether the running desk is listening or paused."),
    ];

    public static Option<string> PipeOption() =>
        new("--pipe") { HelpName = "NAME", Description = "Name of the pipe on which a desk hears pause, resume, call, hangup and status.", DefaultValueFactory = _ => ControlPipe.DefaultName };

    private static Command Of(string word, string description)
    {
        var pipe = PipeOption();
        var command = new Command(word, description) { pipe };
        command.SetAction((args, cancel) => Outcome.OfAsync(args, async () =>
            await args.InvocationConfiguration.Output.WriteLineAsync(await ControlPipe.SayAsync(args.GetRequiredValue(pipe), word, cancel).ConfigureAwait(false)).ConfigureAwait(false)));
        return command;
    }
}

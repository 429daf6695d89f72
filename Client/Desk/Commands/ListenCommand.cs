using System.CommandLine;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.Terminal;
using LiveEmpathy.Desk.Transcribe;

namespace LiveEmpathy.Desk.Commands;

/// <summary><c>listen --server URL</c>: the call that goes on at this machine, until Ctrl+C.</summary>
internal static class ListenCommand
{
    public static Command Build(TimeProvider time)
    {
        var agent = new Option<string?>("--agent-device") { HelpName = "NAME", Description = "Microphone of the agent: its name or part of it. Default: the system's." };
        var customer = new Option<string?>("--customer-device") { HelpName = "NAME", Description = "Where the customer is played: the headset's loopback, or program:NAME for a softphone on Windows. Default: the system's." };
        var pipe = ControlCommands.PipeOption();
        var server = new ServerOptions();
        var caller = new CallOptions();
        var words = new WordsOptions();
        var command = new Command("listen", "Hears the call at this machine and streams it to a server until Ctrl+C.") { agent, customer, pipe };
        server.AddTo(command);
        caller.AddTo(command);
        words.AddTo(command);
        command.SetAction((args, cancel) => Outcome.OfAsync(args, async () =>
        {
            var microphone = await AudioDevices.OpenAsync(args.GetValue(agent), isLoopback: false, time, cancel).ConfigureAwait(false);
            var headset = await AudioDevices.OpenAsync(args.GetValue(customer), isLoopback: true, time, cancel).ConfigureAwait(false);
            var call = caller.Read(args, "call", time);
            var settings = words.Read(args, call.Language);
            var transcriber = WordsFrom.Open(settings);
            var pause = new SecurePause();
            var options = new ListenOptions(microphone, headset, call with { HasWords = transcriber is not null }, server.Read(args)) { Words = transcriber, Pause = pause };
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var control = new ControlPipe(args.GetRequiredValue(pipe), pause, new CallSwitch(true)).RunAsync(over.Token);
            try
            {
                await Face.ShowAsync(call.CallId, time, pause, async (status, logs, stop) =>
                {
                    status.Words = WordsFrom.Note(settings);
                    using var session = new LiveSession(options, time, logs, status);
                    await session.RunAsync(stop, stop).ConfigureAwait(false);
                }, cancel).ConfigureAwait(false);
            }
            finally
            {
                await over.CancelAsync().ConfigureAwait(false);
                await control.ConfigureAwait(false);
                if (transcriber is not null) await transcriber.DisposeAsync().ConfigureAwait(false);
            }
        }));
        return command;
    }
}

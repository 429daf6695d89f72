using System.CommandLine;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Terminal;

namespace LiveEmpathy.Desk.Commands;

/// <summary><c>listen --server URL</c>: the call that goes on at this machine, until Ctrl+C.</summary>
internal static class ListenCommand
{
    public static Command Build(TimeProvider time)
    {
        var agent = new Option<string?>("--agent-device") { HelpName = "NAME", Description = "Microphone of the agent: its name or part of it. Default: the system's." };
        var customer = new Option<string?>("--customer-device") { HelpName = "NAME", Description = "Where the customer is played: the headset's loopback. Default: the system's." };
        var server = new ServerOptions();
        var caller = new CallOptions();
        var words = new WordsOptions();
        var command = new Command("listen", "Hears the call at this machine and streams it to a server until Ctrl+C.") { agent, customer };
        server.AddTo(command);
        caller.AddTo(command);
        words.AddTo(command);
        command.SetAction((args, cancel) => Outcome.OfAsync(args, async () =>
        {
            var microphone = await AudioDevices.OpenAsync(args.GetValue(agent), isLoopback: false, time, cancel).ConfigureAwait(false);
            var headset = await AudioDevices.OpenAsync(args.GetValue(customer), isLoopback: true, time, cancel).ConfigureAwait(false);
            var call = caller.Read(args, "call", hasWords: words.AreGiven(args), time);
            var transcriber = words.Open(args, call.Language);
            var options = new ListenOptions(microphone, headset, call, server.Read(args)) { Words = transcriber };
            try
            {
                await Face.ShowAsync(call.CallId, time, (status, logs, stop) =>
                {
                    status.Words = transcriber?.Name ?? "no words: give --words URL or --model FILE";
                    return new LiveSession(options, time, logs, status).RunAsync(stop);
                }, cancel).ConfigureAwait(false);
            }
            finally
            {
                if (transcriber is not null) await transcriber.DisposeAsync().ConfigureAwait(false);
            }
        }));
        return command;
    }
}

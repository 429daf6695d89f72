using System.CommandLine;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Terminal;

namespace LiveEmpathy.Desk.Commands;

/// <summary><c>play CALL.wav --server URL</c>: a recorded call, as if it were live.</summary>
internal static class PlayCommand
{
    public static Command Build(TimeProvider time)
    {
        var file = new Argument<string>("CALL.wav") { Description = "Two-channel recording: agent left, customer right." };
        var captions = new Option<string?>("--captions") { HelpName = "CALL.vtt", Description = "Its words: WebVTT with <v Agent> and <v Customer>." };
        var swap = new Option<bool>("--swap") { Description = "The agent is on the right." };
        var speed = new Option<double>("--speed") { HelpName = "X", Description = "1 is real time; 0 is as fast as the server takes it.", DefaultValueFactory = _ => 1 };
        var server = new ServerOptions();
        var caller = new CallOptions();
        var command = new Command("play", "Plays a two-channel recording to a server as if it were a live call.") { file, captions, swap, speed };
        server.AddTo(command);
        caller.AddTo(command);
        speed.Validators.Add(given =>
        {
            if (given.GetValue(speed) is < 0 or > 100 or double.NaN) given.AddError("--speed is from 0 to 100.");
        });
        command.SetAction((args, cancel) => Outcome.OfAsync(args, () =>
        {
            var wav = args.GetRequiredValue(file);
            var recording = RecordedCall.Load(wav, args.GetValue(captions), args.GetValue(swap));
            var call = caller.Read(args, wav, time) with { HasWords = recording.Captions is not null };
            var options = new PlayOptions(recording, call, server.Read(args)) { Speed = args.GetValue(speed) };
            return Face.ShowAsync(call.CallId, time, pause: null, (status, logs, stop) => DeskSession.PlayAsync(options, time, logs, status, stop), cancel);
        }));
        return command;
    }
}

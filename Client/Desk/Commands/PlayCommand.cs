using System.CommandLine;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Terminal;

namespace LiveEmpathy.Desk.Commands;

/// <summary><c>play CALL.wav --server URL</c>: a recorded call, as if it were live.</summary>
internal static class PlayCommand
{
    private static readonly Argument<string> Wav = new("CALL.wav") { Description = "Two-channel recording: agent left, customer right." };
    private static readonly Option<string?> Captions = new("--captions") { HelpName = "CALL.vtt", Description = "Its words: WebVTT with <v Agent> and <v Customer>." };
    private static readonly Option<bool> Swap = new("--swap") { Description = "The agent is on the right." };
    private static readonly Option<double> Speed = new("--speed") { HelpName = "X", Description = "1 is real time; 0 is as fast as the server takes it.", DefaultValueFactory = _ => 1 };

    public static Command Build(TimeProvider time)
    {
        var server = new ServerOptions();
        var caller = new CallOptions();
        var command = new Command("play", "Plays a two-channel recording to a server as if it were a live call.") { Wav, Captions, Swap, Speed };
        server.AddTo(command);
        caller.AddTo(command);
        Speed.Validators.Add(speed =>
        {
            if (speed.GetValue(Speed) is < 0 or > 100 or double.NaN) speed.AddError("--speed is from 0 to 100.");
        });
        command.SetAction((args, cancel) => Outcome.OfAsync(() =>
        {
            var wav = args.GetRequiredValue(Wav);
            var recording = RecordedCall.Load(wav, args.GetValue(Captions), args.GetValue(Swap));
            var call = caller.Read(args, wav, hasWords: recording.Captions is not null, time);
            var options = new PlayOptions(recording, call, server.Read(args)) { Speed = args.GetValue(Speed) };
            return Face.ShowAsync(call.CallId, time, (status, logs, stop) => DeskSession.PlayAsync(options, time, logs, status, stop), cancel);
        }));
        return command;
    }
}

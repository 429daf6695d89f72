using System.CommandLine;
using LiveEmpathy.Desk.Commands;

// The desk: the process beside the audio. Start reading at DeskCall.cs.
var desk = new RootCommand("LiveEmpathy desk: hears a call, measures it, and streams measures and redacted words to a server.")
{
    PlayCommand.Build(TimeProvider.System),
};
return await desk.Parse(args).InvokeAsync();

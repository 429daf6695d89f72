using LiveEmpathy.Desk.Commands;

// The desk: the process beside the audio. Start reading at DeskCall.cs.
return await DeskCommand.Build(TimeProvider.System).Parse(args).InvokeAsync(DeskCommand.Patient);

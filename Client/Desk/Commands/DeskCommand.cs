using System.CommandLine;

namespace LiveEmpathy.Desk.Commands;

/// <summary>The whole command line.</summary>
internal static class DeskCommand
{
    /// <summary>How a command is run that somebody may end (Ctrl+C, SIGTERM): it has the time that its call's goodbye takes, and more; the library's own two seconds are less.</summary>
    public static InvocationConfiguration Patient => new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };

    public static RootCommand Build(TimeProvider time)
    {
        var root = new RootCommand("LiveEmpathy desk: hears a call, measures it, and streams measures and redacted words to a server.")
        {
            PlayCommand.Build(time),
            ListenCommand.Build(time),
            RunCommand.Build(time),
            DevicesCommand.Build(),
            ModelsCommand.Build(time),
        };
        foreach (var command in ControlCommands.Build()) root.Add(command);
        return root;
    }
}

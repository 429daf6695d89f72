using System.CommandLine;

namespace LiveEmpathy.Desk.Commands;

/// <summary>The whole command line.</summary>
internal static class DeskCommand
{
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

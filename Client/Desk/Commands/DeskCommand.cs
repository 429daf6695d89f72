using System.CommandLine;

namespace LiveEmpathy.Desk.Commands;

/// <summary>The whole command line.</summary>
internal static class DeskCommand
{
    public static RootCommand Build(TimeProvider time) => new("LiveEmpathy desk: hears a call, measures it, and streams measures and redacted words to a server.")
    {
        PlayCommand.Build(time),
        ListenCommand.Build(time),
        DevicesCommand.Build(),
    };
}

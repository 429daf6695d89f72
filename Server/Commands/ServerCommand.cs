using System.CommandLine;

namespace LiveEmpathy.Server.Commands;

/// <summary>What the server does instead of serving, when asked to: <c>dry-run</c>, <c>import-rules</c>.</summary>
internal static class ServerCommand
{
#pragma warning disable RS0030 // a command speaks to the person who has typed it
    /// <summary>Runs a command on the console; see the other.</summary>
    public static Task<int?> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error, TimeProvider.System);
#pragma warning restore RS0030

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where its result goes.</param>
    /// <param name="error">Where it says what is wrong.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The exit code; null: the arguments are none of a command.</returns>
    public static async Task<int?> RunAsync(string[] args, TextWriter output, TextWriter error, TimeProvider time)
    {
        var root = new RootCommand("LiveEmpathy server. Without a command it serves; docs/operations.md has its settings.") { DryRunCommand.Build(output, error, time), ImportCommand.Build(output) };
        if (args.Length == 0 || !root.Subcommands.Any(c => c.Name == args[0])) return null;
        return await root.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }
}

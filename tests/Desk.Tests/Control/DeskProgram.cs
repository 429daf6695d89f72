using System.Diagnostics;

namespace LiveEmpathy.Desk.Tests.Control;

/// <summary>The desk as a process of its own, as it is built, for what only a process has: an environment, signals, other programs.</summary>
internal static class DeskProgram
{
    /// <summary>Its path: beside its own assemblies.</summary>
    public static string Path { get; } = System.IO.Path.Combine(
        AppContext.BaseDirectory.Replace(System.IO.Path.Combine("tests", "Desk.Tests"), System.IO.Path.Combine("Client", "Desk"), StringComparison.Ordinal),
        OperatingSystem.IsWindows() ? "LiveEmpathy.Desk.exe" : "LiveEmpathy.Desk");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Process Start(string program, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Exit, string Error)> RunAsync((string Name, string Value)[] environment, params string[] arguments)
    {
        using var desk = Start(Path, environment, arguments);
        desk.BeginOutputReadLine();
        var error = await desk.StandardError.ReadToEndAsync(Stop);
        await desk.WaitForExitAsync(Stop);
        return (desk.ExitCode, error);
    }
}

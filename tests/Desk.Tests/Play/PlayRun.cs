using System.CommandLine;
using LiveEmpathy.Desk.Commands;

namespace LiveEmpathy.Desk.Tests.Play;

/// <summary>The desk's command line, run as a user runs it: arguments in, exit code and error output out.</summary>
internal static class PlayRun
{
    /// <summary>A demo call, beside the tests.</summary>
    public static string Demo(string file) => Path.Combine(AppContext.BaseDirectory, "Demo", "Calls", file);

    /// <summary>Plays a file as fast as the server takes it.</summary>
    public static Task<(int Exit, string Error)> PlayAsync(string wav, Uri server, params string[] more) =>
        RunAsync(["play", wav, "--server", server.ToString(), "--speed", "0", .. more]);

    public static async Task<(int Exit, string Error)> RunAsync(params string[] args) =>
        await RunForOutputAsync(args) is var (exit, _, error) ? (exit, error) : default;

    public static async Task<(int Exit, string Output, string Error)> RunForOutputAsync(params string[] args)
    {
        using var error = new StringWriter();
        using var output = new StringWriter();
        var exit = await DeskCommand.Build(TimeProvider.System).Parse(args)
            .InvokeAsync(new InvocationConfiguration { Error = error, Output = output }, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("desk-tests-");

    public string Path => _folder.FullName;

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public void Dispose() => _folder.Delete(recursive: true);
}

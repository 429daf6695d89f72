using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using LiveEmpathy.Desk.Tests.Play;

namespace LiveEmpathy.Desk.Tests.Control;

/// <summary>The desk as the system runs it: with a browser to open, and as a unit of systemd.</summary>
[SupportedOSPlatform("linux")]
public sealed class ProgramTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_agents_page_is_opened_in_the_browser()
    {
        var opened = Path.Combine(_folder.Path, "opened");
        var browser = _folder.Write("xdg-open", $"#!/bin/sh\necho \"$1\" > {opened}.part && mv {opened}.part {opened}\n");
        File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        using var desk = DeskProgram.Start(DeskProgram.Path, [("PATH", $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}")], "run", "--config", Config(opensCoach: true), "--pipe", Pipe());
        await Until(() => File.Exists(opened));
        desk.Kill();
        await desk.WaitForExitAsync(Stop);

        Assert.Equal("http://127.0.0.1:1/coach?agent=maya-lind", (await File.ReadAllTextAsync(opened, Stop)).Trim());
    }

    [Fact]
    public async Task Systemd_is_told_when_the_service_is_ready_and_when_it_ends_and_its_signal_ends_it_well()
    {
        using var notify = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        var address = Path.Combine(_folder.Path, "notify");
        notify.Bind(new UnixDomainSocketEndPoint(address));
        // As systemd starts it: that is the name of its parent, a shell here.
        var systemd = Path.Combine(_folder.Path, "systemd");
        File.Copy("/bin/sh", systemd);
        var (pid, pipe) = (Path.Combine(_folder.Path, "pid"), Pipe());
        using var desk = DeskProgram.Start(systemd, [("NOTIFY_SOCKET", address)], "-c", $"\"$0\" \"$@\" & echo $! > {pid}; wait $!", DeskProgram.Path, "run", "--service", "--config", Config(opensCoach: false), "--pipe", pipe);
        desk.BeginOutputReadLine();
        var said = desk.StandardError.ReadToEndAsync(Stop);

        Assert.Contains("READY=1", await HearAsync(notify), StringComparison.Ordinal);
        Assert.Equal("no call", await ServiceTests.SayAsync(pipe, "status"));
        using var signal = DeskProgram.Start("/bin/sh", [], "-c", $"kill -TERM $(cat {pid})");
        Assert.Contains("STOPPING=1", await HearAsync(notify), StringComparison.Ordinal);
        await desk.WaitForExitAsync(Stop);

        Assert.Equal((0, ""), (desk.ExitCode, await said));
    }

    [Fact]
    public async Task A_call_that_is_ended_while_its_server_is_away_has_all_its_time_to_say_goodbye()
    {
        using var desk = DeskProgram.Start(DeskProgram.Path, [], "play", PlayRun.Demo("talk-over-upset.wav"), "--server", "http://127.0.0.1:1");
        Assert.Contains("Trying again", await desk.StandardOutput.ReadLineAsync(Stop), StringComparison.Ordinal);
        var (rest, said) = (desk.StandardOutput.ReadToEndAsync(Stop), desk.StandardError.ReadToEndAsync(Stop));
        using var signal = DeskProgram.Start("/bin/sh", [], "-c", $"kill -TERM {desk.Id}");
        await Task.WhenAll(rest, said, desk.WaitForExitAsync(Stop));

        Assert.Contains("messages were not delivered", await rest, StringComparison.Ordinal);
        Assert.Matches("^The call was ended before a server had all of it: [1-9][0-9]* messages were not delivered\\.\\s*$", await said);
        Assert.Equal((int)DeskExit.NoServer, desk.ExitCode); // 143: cut off after two seconds, before its goodbye of three was over
    }

    [Fact]
    public async Task Systemd_finds_no_fault_with_the_unit()
    {
        var unit = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Setup", "liveempathy-desk.service"), Stop);
        // systemd wants to find the program.
        var file = _folder.Write("liveempathy-desk.service", unit.Replace("/opt/liveempathy-desk/LiveEmpathy.Desk", DeskProgram.Path, StringComparison.Ordinal));

        using var verify = DeskProgram.Start("systemd-analyze", [("XDG_RUNTIME_DIR", _folder.Path)], "verify", "--man=no", "--user", file);
        var faults = await verify.StandardError.ReadToEndAsync(Stop);
        await verify.WaitForExitAsync(Stop);

        Assert.Equal((0, ""), (verify.ExitCode, faults));
        Assert.Contains($"{DeskProgram.Path} run --service", await File.ReadAllTextAsync(file, Stop), StringComparison.Ordinal);
    }

    private static string Pipe() => $"desk-tests-{Guid.NewGuid():N}";

    private string Config(bool opensCoach) => _folder.Write("desk.json", $$"""
        { "servers": ["http://127.0.0.1:1"], "agent": "Maya Lind", "calls": "signalled", "modelFolder": "{{_folder.Path}}", "openCoach": {{(opensCoach ? "true" : "false")}} }
        """);

    private static async Task<string> HearAsync(Socket socket)
    {
        var bytes = new byte[512];
        return Encoding.ASCII.GetString(bytes, 0, await socket.ReceiveAsync(bytes, Stop));
    }

    private static async Task Until(Func<bool> isSo)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (!isSo()) await look.WaitForNextTickAsync(Stop);
    }
}

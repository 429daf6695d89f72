using System.Diagnostics;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Tests.Redis;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>What docker-compose.yml starts, started without Docker.</summary>
public sealed class TopologyTests
{
    [Fact]
    public async Task Behind_a_proxy_one_server_is_killed_and_desk_and_browser_come_to_the_other()
    {
        await using var floor = await Topology.StartAsync();
        var id = Disturbed.NewId();
        await using var seat = await Seat.OpenAsync("Sam", floor.Address);
        await using var desk = await Disturbed.BeginAsync(id, [floor.Address], seat);

        await floor.SignalAsync("KILL", "a");
        desk.Say(Disturbed.Talk[80..100]);
        await seat.ComeAgainAsync();
        await seat.SeesAsync(id, t => t.NowMs >= Disturbed.Talk[90].UpToMs && t.State == CallState.Live).WaitAsync(Disturbed.Soon, TestContext.Current.CancellationToken);

        await Disturbed.EndAsync(desk, 100, id, floor.Address, seat);
    }

    [Fact]
    public async Task The_compose_file_is_valid()
    {
        string[] check = ["-f", Path.Combine(Topology.Root, "docker-compose.yml"), "--profile", "demo", "--profile", "words", "config", "--quiet"];
        var plugin = await RunAsync("docker", "compose", "version") == 0;
        if (!plugin) RedisServer.Installed("docker-compose");
        Assert.Equal(0, plugin ? await RunAsync("docker", ["compose", .. check]) : await RunAsync("docker-compose", check));
    }

    private static async Task<int> RunAsync(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1; // no such program
        }
    }
}

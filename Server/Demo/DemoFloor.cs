using LiveEmpathy.Desk;
using LiveEmpathy.Desk.Uplink;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LiveEmpathy.Server.Demo;

/// <summary>
/// A floor of desks that play the written conversations again and again, each through the desk's own code and a real
/// connection to this server.
/// </summary>
internal sealed class DemoFloor(IServer server, IHostApplicationLifetime life, ILoggerFactory logs, ILogger<DemoFloor> log, TimeProvider time) : BackgroundService
{
    /// <summary>Desks that talk at once.</summary>
    private const int Desks = 14;

    private static readonly TimeSpan BetweenStarts = TimeSpan.FromSeconds(1.3);
    private static readonly TimeSpan BetweenCalls = TimeSpan.FromSeconds(4);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var _ = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var scripts = DemoScript.LoadAll(Path.Combine(AppContext.BaseDirectory, "Demo", "Calls"));
        var address = Address();
        log.DemoStarted(Desks, address.GetLeftPart(UriPartial.Authority));
        await Task.WhenAll(Enumerable.Range(0, Desks).Select(desk => WorkAsync(desk, scripts, address, stoppingToken)));
    }

    /// <summary>One desk: its own agent, one call after the other.</summary>
    private async Task WorkAsync(int desk, DemoScript[] scripts, Uri address, CancellationToken stop)
    {
        await Task.Delay(BetweenStarts * desk, time, stop);
        var own = scripts[desk % scripts.Length].Card;
        var (agentId, name) = desk < scripts.Length ? (own.AgentId, own.Agent) : ($"{own.AgentId}-{desk}", Colleagues[desk % Colleagues.Length]);
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            var script = scripts[(desk + (round * 5)) % scripts.Length];
            var call = script.Call($"demo-{time.GetUtcNow().ToUnixTimeSeconds():x}-{desk}-{round}", agentId, name, time.GetUtcNow());
            try
            {
                await DeskSession.PlayAsync(new PlayOptions(script.Recording, call, new UplinkOptions([address], $"demo-{desk}")), time, logs, cancel: stop);
            }
            catch (DeskException stopped)
            {
                log.DemoCallStopped(call.CallId, stopped.Exit.ToString());
            }
            await Task.Delay(BetweenCalls, time, stop);
        }
    }

    private static string[] Colleagues => ["Imani Diallo", "Jonas Weber", "Priya Raman", "Tomas Silva"];

    private Uri Address()
    {
        return new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("[::]", "127.0.0.1", StringComparison.Ordinal).Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)
            .Replace("*", "127.0.0.1", StringComparison.Ordinal).Replace("+", "127.0.0.1", StringComparison.Ordinal));
    }
}

/// <summary>Switches the demo on.</summary>
internal static class Demo
{
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<DemoFloor>();
        builder.Configuration.AddInMemoryCollection([new("ListenIn:Allowed", "true")]); // nobody real is on these calls
    }
}

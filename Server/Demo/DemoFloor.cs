using LiveEmpathy.Desk;
using LiveEmpathy.Desk.Uplink;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LiveEmpathy.Server.Demo;

/// <summary>
/// A floor of desks, one for each written conversation: its agent has that conversation again and again, through the desk's own
/// code and a real connection to this server. An agent has no other's: they say their names.
/// </summary>
internal sealed class DemoFloor(IServer server, IHostApplicationLifetime life, ILoggerFactory logs, ILogger<DemoFloor> log, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan BetweenStarts = TimeSpan.FromSeconds(1.3);
    private static readonly TimeSpan BetweenCalls = TimeSpan.FromSeconds(4);

    /// <summary>Each desk rests a little longer than the one before it, so that they do not stay in step.</summary>
    private static readonly TimeSpan RestLonger = TimeSpan.FromSeconds(.7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var _ = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var scripts = DemoScript.LoadAll(Path.Combine(AppContext.BaseDirectory, "Demo", "Calls"));
        var address = Address();
        log.DemoStarted(scripts.Length, address.GetLeftPart(UriPartial.Authority));
        await Task.WhenAll(scripts.Select((script, desk) => WorkAsync(desk, script, address, stoppingToken)));
    }

    /// <summary>One desk: one call after the other.</summary>
    private async Task WorkAsync(int desk, DemoScript script, Uri address, CancellationToken stop)
    {
        await Task.Delay(BetweenStarts * desk, time, stop);
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            var call = script.Call($"demo-{time.GetUtcNow().ToUnixTimeSeconds():x}-{desk}-{round}", time.GetUtcNow());
            try
            {
                await DeskSession.PlayAsync(new PlayOptions(script.Recording, call, new UplinkOptions([address], $"demo-{desk}")), time, logs, cancel: stop);
            }
            catch (DeskException stopped)
            {
                if (!stop.IsCancellationRequested) log.DemoCallStopped(call.CallId, stopped.Exit.ToString()); // a server that is ended takes its desks with it
            }
            await Task.Delay(BetweenCalls + (RestLonger * desk), time, stop);
        }
    }

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

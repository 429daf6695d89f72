using System.Runtime.InteropServices;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Redis;

/// <summary>
/// A server that is told to stop (SIGTERM, SIGINT) hands its calls over first, so that no viewer sees a call without its server:
/// <code>
/// SIGTERM -> not ready, takes no new calls -> desks come again, at another server -> all calls there -> stops
/// </code>
/// </summary>
internal sealed class HandingOver(CallRegistry calls, CallClaims claims, IHostApplicationLifetime life, IOptions<RedisOptions> options, TimeProvider time, ILogger<HandingOver> log)
    : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
            _signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Hands all calls over, or waits as long as it may.</summary>
    public async Task HandOverAsync()
    {
        claims.Stopping = true;
        try
        {
            var held = Held();
            log.HandingOver(held.Length);
            foreach (var call in held) await call.Use(c => c.Place.ComeAgain).CancelAsync();
            using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.HandOverSeconds), time);
            using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100), time);
            while (Held().Length > 0) await look.WaitForNextTickAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            // They are in the log: whoever takes them finds all of it.
        }
    }

    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
    }

    private LiveCall[] Held() => [.. calls.OnWall.Where(c => c.Use(x => x.State) is CallState.Live or CallState.OnHold)];

    private void OnSignal(PosixSignalContext signal)
    {
        signal.Cancel = true; // this process ends when it is done, not now
        if (!claims.Stopping) _ = StopAfterAsync();
        else life.StopApplication();
    }

    private async Task StopAfterAsync()
    {
        await HandOverAsync();
        life.StopApplication();
    }
}

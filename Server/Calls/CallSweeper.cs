namespace LiveEmpathy.Server.Calls;

/// <summary>Looks after calls that nobody ends: once a second.</summary>
public sealed class CallSweeper(CallRegistry calls, TimeProvider time) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) calls.Sweep();
    }
}

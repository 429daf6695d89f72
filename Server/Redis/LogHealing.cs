using LiveEmpathy.Server.Calls;

namespace LiveEmpathy.Server.Redis;

/// <summary>
/// Calls that went on from memory while Redis was gone are brought to it again when it is back: by their desks, which keep every call
/// whole until it is over. The desk is asked to come again, and sends what the log has not got; nothing is analysed twice.
/// </summary>
internal sealed class LogHealing(RedisLink redis, CallRegistry calls, TimeProvider time, ILogger<LogHealing> log) : BackgroundService
{
    /// <summary>So many a second: 5,000 calls are back within half a minute, and no desk waits for the others.</summary>
    private const int AtOnce = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (redis.State != RedisState.Here) continue;
            foreach (var call in calls.OnWall.Where(c => c.Use(x => x.MayComeAgain())).Take(AtOnce))
            {
                log.CallComesAgain(call.Info.CallId);
                await call.Use(c => c.Place.ComeAgain).CancelAsync();
            }
        }
    }
}

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveEmpathy.Server.Health;

/// <summary>/health/ready: the server works, and what about its set-up does not.</summary>
internal sealed class TroublesCheck(Troubles troubles, Calls.CallClaims claims) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var all = troubles.All;
        if (claims.Stopping) return Task.FromResult(HealthCheckResult.Unhealthy("This server is being stopped; its calls go to another."));
        return Task.FromResult(all.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join('\n', all)));
    }

    /// <summary>The state in a word, then a line for each trouble.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsync(
        string.Join('\n', report.Entries.Values.Select(e => e.Description).OfType<string>().Where(d => d.Length > 0).Prepend(report.Status.ToString())));
}

using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace LiveEmpathy.Server.Health;

/// <summary>How the server says how it is: `/health/live`, `/health/ready`, `/metrics`, and traces to a collector where one is named.</summary>
internal static class Telemetry
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT"; // OpenTelemetry's own variable

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        LargePages.Ask();
        var services = builder.Services;
        services.AddSingleton<Troubles>();
        services.AddSingleton<ServerMeter>();
        services.AddHostedService<FloorGauges>();
        services.AddHostedService<OldRoom>();
        services.AddHealthChecks().AddCheck<TroublesCheck>("set-up");
        var telemetry = services.AddOpenTelemetry()
            .WithMetrics(m => m.AddMeter(ServerMeter.Name, "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "System.Runtime").AddPrometheusExporter())
            .WithTracing(t => t.AddSource(CallTrace.Name, "Microsoft.AspNetCore.SignalR.Server").AddAspNetCoreInstrumentation());
        if (builder.Configuration[Collector] is { Length: > 0 }) telemetry.UseOtlpExporter();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = TroublesCheck.WriteAsync });
        app.MapPrometheusScrapingEndpoint("/metrics");
    }
}

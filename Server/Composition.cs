using LiveEmpathy.Playbook;
using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Coach;
using LiveEmpathy.Server.Desk;
using LiveEmpathy.Server.Floor;
using LiveEmpathy.Server.ListenIn;
using LiveEmpathy.Server.Wall;
using LiveEmpathy.Words;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveEmpathy.Server;

/// <summary>What the server is made of.</summary>
internal static class Composition
{
    /// <summary>Largest message of a desk: 400 ms hold a few KB, a replayed minute of words stays far below.</summary>
    private const long MaxDeskMessage = 256 * 1024;

    /// <summary>Largest message of a browser: an id and a sentence.</summary>
    private const long MaxBrowserMessage = 8 * 1024;

    public static void AddCalls(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<LiveCallOptions>().BindConfiguration("Calls").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(new ShippedData(typeof(Composition).Assembly));
        services.AddSingleton(s => TextModels.Load(s.GetRequiredService<ShippedData>()));
        services.AddSingleton(s => ShippedPlaybook(s.GetRequiredService<ShippedData>()));
        services.AddSingleton(new ServerIdentity(Guid.NewGuid().ToString("N")));
        services.AddSingleton<CallJournal>();
        services.AddSingleton<CallRegistry>();
        services.AddHostedService<CallSweeper>();
    }

    public static void AddHubs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSignalR(o => o.MaximumReceiveMessageSize = MaxBrowserMessage)
            .AddMessagePackProtocol()
            .AddHubOptions<DeskHub>(o =>
            {
                o.MaximumReceiveMessageSize = MaxDeskMessage;
                o.StreamBufferCapacity = 64;
                o.MaximumParallelInvocationsPerClient = 3; // one upload stream, one of audio while somebody listens, and room for a word beside them
            });
        AddPublisher<DeskPublisher>(services);
        AddPublisher<WallPublisher>(services);
        AddPublisher<CoachPublisher>(services);
        AddPublisher<FloorPublisher>(services);
        services.AddSingleton<FloorTotals>();
        services.AddListenIn();
        services.AddHealthChecks();
    }

    public static void UsePages(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers.ContentSecurityPolicy =
                "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'self'";
            return next();
        });
        app.MapHealthChecks("/health/live");
        app.MapHealthChecks("/health/ready");
        app.MapStaticAssets();
        foreach (var part in (string[])["hubs", "api", "health"]) app.Map($"/{part}/{{**rest}}", () => Results.NotFound()); // no page, no answer with one
        app.MapFallbackToFile("index.html");
    }

    public static void MapHubs(this WebApplication app)
    {
        app.MapHub<DeskHub>("/hubs/desk");
        app.MapHub<WallHub>("/hubs/wall");
        app.MapHub<CoachHub>("/hubs/coach");
        app.MapHub<FloorHub>("/hubs/floor");
        app.MapHub<ListenHub>("/hubs/listen");
        app.MapServerFacts();
    }

    private static void AddPublisher<T>(IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(s => s.GetRequiredService<T>());
    }

    private static CallPlaybook ShippedPlaybook(ShippedData data)
    {
        using var reader = new StreamReader(data.Open("playbook.en.yaml"));
        return CallPlaybook.Parse(reader.ReadToEnd(), "playbook.en.yaml");
    }
}

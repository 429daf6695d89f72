using System.Text.Json.Serialization;
using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Alerts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Calls.Log;
using LiveEmpathy.Server.Calls.Packed;
using LiveEmpathy.Server.Coach;
using LiveEmpathy.Server.Desk;
using LiveEmpathy.Server.Floor;
using LiveEmpathy.Server.Health;
using LiveEmpathy.Server.ListenIn;
using LiveEmpathy.Server.Playbook;
using LiveEmpathy.Server.Playbook.DryRuns;
using LiveEmpathy.Server.Redis;
using LiveEmpathy.Server.Topics;
using LiveEmpathy.Server.Wall;
using LiveEmpathy.Turns;
using LiveEmpathy.Words;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveEmpathy.Server;

/// <summary>What the server is made of.</summary>
internal static class Composition
{
    /// <summary>Largest message of a desk: a second holds a few KB, a replayed minute of words stays far below.</summary>
    private const long MaxDeskMessage = 256 * 1024;

    /// <summary>Largest message of a browser: an id and a sentence.</summary>
    private const long MaxBrowserMessage = 8 * 1024;

    /// <summary>Largest message of a wall: the ids of the calls it shows, as many as it may name.</summary>
    private const long MaxLook = 80 * 1024;

    /// <summary>Largest message of a page that edits a playbook: ten times the one that ships.</summary>
    private const long MaxPlaybook = 512 * 1024;

    public static void AddCalls(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<LiveCallOptions>().BindConfiguration("Calls").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(new ShippedData(typeof(Composition).Assembly));
        services.AddSingleton(s => TextModels.Load(s.GetRequiredService<ShippedData>()));
        services.AddOptions<LegalOptions>().BindConfiguration("Legal").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(new ServerIdentity(Guid.NewGuid().ToString("N")));
        services.AddSingleton<CallJournal>();
        AddHosted<BlocksInFile>(services);
        services.AddSingleton<IBlockStore>(s => s.GetRequiredService<BlocksInFile>());
        services.AddSingleton<CallOpening>();
        services.AddSingleton<ICallLog, OneServerLog>();
        services.AddSingleton<CallRegistry>();
        services.AddSingleton<CallIntake>();
        services.AddSingleton<CallClaims>();
        services.AddSingleton<CallFinder>();
        services.AddSingleton<OtherServers>();
        services.AddSingleton<Interruptions>();
        services.AddHostedService<CallSweeper>();
        builder.AddRedis();
    }

    public static void AddPlaybooks(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PlaybookOptions>().BindConfiguration("Playbook").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PlaybookShelf>();
        services.AddSingleton<RecordedCalls>();
        services.AddHostedService<PlaybookWatcher>();
    }

    public static void AddFloorLogic(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AlertOptions>().BindConfiguration("Alerts").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TopicOptions>().BindConfiguration("Topics").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ContactOptions>().BindConfiguration("Contacts").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<AlertLog>();
        services.AddSingleton<RisingTopics>();
        services.AddSingleton<TopicCounter>();
        services.AddSingleton<ContactBook>();
        AddHosted<TopicWatch>(services);
    }

    public static void AddHubs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSignalR(o => o.MaximumReceiveMessageSize = MaxBrowserMessage)
            .AddJsonProtocol(o => o.PayloadSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull) // a browser pays for each token
            .AddMessagePackProtocol(o => o.SerializerOptions = UplinkResolver.Over(o.SerializerOptions))
            .AddHubOptions<DeskHub>(o =>
            {
                o.MaximumReceiveMessageSize = MaxDeskMessage;
                o.StreamBufferCapacity = 64;
                o.MaximumParallelInvocationsPerClient = 3; // one upload stream, one of audio while somebody listens, and room for a word beside them
            })
            .AddHubOptions<WallHub>(o => o.MaximumReceiveMessageSize = MaxLook)
            .AddHubOptions<PlaybookHub>(o => o.MaximumReceiveMessageSize = MaxPlaybook);
        services.AddSingleton<WallNews>();
        AddHosted<DeskPublisher>(services);
        AddHosted<WallPublisher>(services);
        AddHosted<CoachPublisher>(services);
        AddHosted<FloorPublisher>(services);
        services.AddSingleton<FloorTotals>();
        WallGlance.Add(services);
        services.AddListenIn();
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
        app.MapHealth();
        WallGlance.Map(app);
        app.MapGet("/api/alerts/health", (AlertLog alerts, int minutes = 60) => alerts.Health(minutes));
        app.MapStaticAssets();
        foreach (var part in (string[])["hubs", "api", "health", "metrics"]) app.Map($"/{part}/{{**rest}}", () => Results.NotFound()); // no page, no answer with one
        app.MapFallbackToFile("index.html");
    }

    public static void MapHubs(this WebApplication app)
    {
        app.MapHub<DeskHub>("/hubs/desk");
        app.MapHub<WallHub>("/hubs/wall");
        app.MapHub<CoachHub>("/hubs/coach");
        app.MapHub<FloorHub>("/hubs/floor");
        app.MapHub<PlaybookHub>("/hubs/playbook");
        app.MapHub<ListenHub>("/hubs/listen");
        app.MapServerFacts();
    }

    private static void AddHosted<T>(IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(s => s.GetRequiredService<T>());
    }
}

using System.Reflection;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.ListenIn;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Access;

/// <summary>What a page asks first: which build, which run, what time, may one listen in.</summary>
internal static class ServerFactsEndpoint
{
    /// <summary>The version with the commit it was built from; `Build` of the configuration overrides it.</summary>
    private static readonly string Built = typeof(ServerFactsEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public static void MapServerFacts(this WebApplication app) => app.MapGet("/api/server", (ServerIdentity server, ListenRooms rooms, IOptions<LegalOptions> legal, IConfiguration settings, TimeProvider time, HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "no-store";
        return new ServerFacts(settings["Build"] ?? Built, server.Id, time.GetUtcNow(), rooms.Allowed, legal.Value.Profile);
    });
}

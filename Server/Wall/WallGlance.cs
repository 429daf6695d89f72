using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Redis;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Wall;

/// <summary>
/// The worst calls of the wall, for a page that is being opened: it fetches them while its program loads and shows them before it has a
/// line. All calls, and what changes, come through <see cref="WallHub"/>.
/// </summary>
internal static class WallGlance
{
    /// <summary>Calls that fill a screen.</summary>
    private const int Most = 24;

    public static void MapWallGlance(this WebApplication app) => app.MapGet("/api/wall", (string? team, CallRegistry calls, OtherServers others, ServerIdentity server, IOptions<LegalOptions> legal, TimeProvider time, HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "no-store";
        var worst = Tiles.OnWall(calls, others, team).OrderByDescending(Severity.Of).ThenBy(t => t.StartedAt).Take(Most);
        return new WallSnapshot([.. worst], time.GetUtcNow(), server.Id, legal.Value.Profile);
    });
}

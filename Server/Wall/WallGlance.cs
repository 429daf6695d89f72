using System.Globalization;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Redis;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Look;
using LiveEmpathy.Web.Wall;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Wall;

/// <summary>
/// The worst calls of the wall, for a page that is being opened. All calls, and what changes, come through <see cref="WallHub"/>.
/// <code>
/// GET /api/wall/look   as they look: in the page while its program loads
/// GET /api/wall        what they are: the program draws them before it has a line
/// </code>
/// </summary>
internal sealed class WallGlance(CallRegistry calls, OtherServers others, ServerIdentity server, IOptions<LegalOptions> legal, TimeProvider time)
{
    /// <summary>Calls that fill a screen.</summary>
    private const int Most = 24;

    private static readonly HttpClient NoServer = new(); // what is drawn by the server asks nothing of one

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<WallGlance>();
        services.AddRazorComponents(); // what the components of the wall ask for, where a page is no more than drawn:
        services.AddScoped<Texts>();
        services.AddScoped<Web.Shell.Browser>();
        services.AddScoped(s => new ServerWatch(NoServer, s.GetRequiredService<TimeProvider>()));
    }

    public static void Map(WebApplication app)
    {
        app.MapGet("/api/wall", (string? team, WallGlance glance, HttpContext http) => glance.Now(team, http));
        app.MapGet("/api/wall/look", (string? team, string? language, string? rail, WallGlance glance, HttpContext http) =>
        {
            CultureInfo.CurrentUICulture = new CultureInfo(Languages.Pick(language, [])); // of this answer
            var worst = glance.Now(team, http);
            return new RazorComponentResult<FirstSight>(new { Snapshot = worst, View = WallView.Parse(http.Request.QueryString.Value ?? ""), Rail = rail == "on" });
        });
    }

    private WallSnapshot Now(string? team, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var worst = Tiles.OnWall(calls, others, team).OrderByDescending(Severity.Of).ThenBy(t => t.StartedAt).Take(Most);
        return new WallSnapshot([.. worst], time.GetUtcNow(), server.Id, legal.Value.Profile);
    }
}

using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Access;

/// <summary>Who is looking. The one place where a viewer's name is read.</summary>
internal static class Viewers
{
    public const int MaxName = 60;

    /// <summary>Who has given no name.</summary>
    public const string Nameless = "Supervisor";

    public static string ViewerName(this HubCallerContext context)
    {
        var name = context.GetHttpContext()?.Request.Query["name"].ToString().Trim();
        return string.IsNullOrEmpty(name) ? Nameless : name[..Math.Min(name.Length, MaxName)];
    }
}

/// <summary>This run of this server: another one after a restart, so that pages can tell.</summary>
/// <param name="Id">Any string, new with each start.</param>
public sealed record ServerIdentity(string Id);

using Microsoft.AspNetCore.Http.Connections.Client;

namespace LiveEmpathy.Desk.Uplink;

/// <summary>Where the uplink goes and how long it tries.</summary>
/// <param name="Servers">Addresses of servers, in the order in which they are tried.</param>
/// <param name="DeskId">Id of this desk; 1 to 64 of A-Z a-z 0-9 _ - .</param>
public sealed record UplinkOptions(IReadOnlyList<Uri> Servers, string DeskId)
{
    /// <summary>Time without a server after which the desk gives up; null: never.</summary>
    public TimeSpan? GiveUpAfter { get; init; }

    /// <summary>Changes to the connection: a device key, a test server's own transport.</summary>
    public Action<HttpConnectionOptions>? Http { get; init; }

    /// <summary>An id for a desk that has none of its own.</summary>
    public static string NewDeskId() => $"desk-{Guid.NewGuid():N}";
}

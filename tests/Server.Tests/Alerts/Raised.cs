using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Tests.Alerts;

/// <summary>Alerts as the analysis raises them.</summary>
internal static class Raised
{
    public static Alert Alert(int id, AlertPriority priority, string rule = "argument", int? cleared = null) =>
        new(id, rule, 8, priority, "Argument under way", "Listen in", 1_000, 2_000, cleared, []);

    public static AlertView View(string call, AlertPriority priority, DateTimeOffset at, int id = 1, string rule = "argument") =>
        new(call, "Agent One", Alert(id, priority, rule), at);
}

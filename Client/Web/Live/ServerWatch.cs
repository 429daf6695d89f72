using System.Net.Http.Json;
using System.Reflection;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Web.Live;

/// <summary>What this page knows of its server: asked whenever a line comes up. Says when the page is old, the server was restarted, or the viewer's clock is wrong.</summary>
public sealed class ServerWatch(HttpClient http, TimeProvider time)
{
    /// <summary>A clock this far off makes ages on the screen hard to believe beside a watch.</summary>
    public static readonly TimeSpan ClockWrongFrom = TimeSpan.FromMinutes(1);

    /// <summary>The build of this page, as the compiler stamped it: the server carries the same stamp where both are of one build.</summary>
    private static readonly string Own = typeof(ServerWatch).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private LegalProfile? _law;

    /// <summary>The newest facts, or null: the server has not answered yet.</summary>
    public ServerFacts? Facts { get; private set; }

    /// <summary>How far the server's clock is ahead of this one.</summary>
    public TimeSpan Ahead { get; private set; }

    /// <summary>When the server was restarted while this page was open, by the server's clock; null: not seen.</summary>
    public DateTimeOffset? RestartedAt { get; private set; }

    /// <summary>The server's clock now: what ages are counted by.</summary>
    public DateTimeOffset Now => time.GetUtcNow() + Ahead;

    /// <summary>True where the server runs another build than this page.</summary>
    public bool PageIsOld => Facts is { } facts && facts.Build != Own;

    public bool ClockIsWrong => Ahead.Duration() >= ClockWrongFrom;

    public bool MayListen => Facts is { ListenIn: true };

    /// <summary>False where the law of this server keeps the agent's tone from supervisors, or is not known yet: screens leave it out.</summary>
    public bool ShowsTone => (Facts?.Profile ?? _law) is LegalProfile.Standard;

    /// <summary>Something of the above has changed.</summary>
    public event Action? Changed;

    /// <summary>Asks the server again. A server that does not answer changes nothing: the line says so already.</summary>
    public async Task LookAsync()
    {
        try
        {
            if (await http.GetFromJsonAsync("api/server", HubJson.Default.ServerFacts) is { } facts) Take(facts);
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException or System.Text.Json.JsonException or InvalidOperationException)
        {
            // asked again with the next line
        }
    }

    /// <summary>The law as a wall has heard it, ahead of the facts.</summary>
    public void Take(LegalProfile law) => _law = law;

    /// <summary>The server says.</summary>
    public void Take(ServerFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (Facts is { } before && before.Run != facts.Run) RestartedAt = facts.Now;
        (Facts, Ahead) = (facts, facts.Now - time.GetUtcNow());
        Changed?.Invoke();
    }
}

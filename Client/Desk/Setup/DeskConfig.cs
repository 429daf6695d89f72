using LiveEmpathy.Desk.Uplink;

namespace LiveEmpathy.Desk.Setup;

/// <summary>The one configuration file of a desk, desk.json, checked.</summary>
/// <param name="Servers">Addresses of servers, in the order in which they are tried.</param>
/// <param name="Agent">Name of the agent.</param>
/// <param name="Team">Team of the agent.</param>
/// <param name="Language">BCP 47 tag of the language spoken.</param>
public sealed record DeskConfig(IReadOnlyList<Uri> Servers, string Agent, string Team, string Language)
{
    /// <summary>Id of this desk.</summary>
    public string DeskId { get; init; } = UplinkOptions.NewDeskId();

    /// <summary>The agent's microphone: its name or part of it; null: the system's.</summary>
    public string? AgentDevice { get; init; }

    /// <summary>Where the customer is played; null: the system's.</summary>
    public string? CustomerDevice { get; init; }

    /// <summary>Whisper model, a name or a file; null: the smallest that is here.</summary>
    public string? Model { get; init; }

    /// <summary>Folder of models; null: the user's own.</summary>
    public string? ModelFolder { get; init; }

    /// <summary>Endpoint that finds the words, in place of a model.</summary>
    public Uri? WordsEndpoint { get; init; }

    /// <summary>Model of the endpoint.</summary>
    public string WordsEndpointModel { get; init; } = "whisper-1";

    /// <summary>Pieces of speech transcribed at once.</summary>
    public int WordsParallel { get; init; } = 1;

    /// <summary>True: a call begins when the desk starts; false: when the phone says so (<c>desk call</c>, <c>desk hangup</c>).</summary>
    public bool CallsAlways { get; init; } = true;

    /// <summary>True: the agent's page is opened at the start.</summary>
    public bool OpensCoach { get; init; }
}

using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Control;
using LiveEmpathy.Desk.Transcribe;
using LiveEmpathy.Desk.Uplink;

namespace LiveEmpathy.Desk;

/// <summary>A live call: whom to hear, as whom, and where to.</summary>
/// <param name="Agent">The agent's device: a microphone.</param>
/// <param name="Customer">The customer's device: what the headset plays.</param>
/// <param name="Call">Who it is.</param>
/// <param name="Uplink">Where it goes.</param>
public sealed record ListenOptions(IAudioSource Agent, IAudioSource Customer, CallInfo Call, UplinkOptions Uplink)
{
    /// <summary>Where the words come from; null: a call without words.</summary>
    public IWordSource? Words { get; init; }

    /// <summary>Stops and resumes all hearing.</summary>
    public SecurePause Pause { get; init; } = new();

    /// <summary>Where messages wait that memory has no room for; null: the user's own folder.</summary>
    public string? OutboxFolder { get; init; }
}

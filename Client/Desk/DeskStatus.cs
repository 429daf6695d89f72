using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Uplink;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk;

/// <summary>What the desk's face shows: written by the call, read a few times a second by whoever looks.</summary>
public sealed class DeskStatus
{
    /// <summary>The line of this call.</summary>
    public LineStatus Line { get; private set; } = new();

    /// <summary>The lines of calls that are over and that no server has whole.</summary>
    public IReadOnlyCollection<LineStatus> EarlierLines { get; set; } = [];

    /// <summary>Earlier calls that wait for the server.</summary>
    public int EarlierWaiting => EarlierLines.Count(line => line.State is LinkState.Waiting or LinkState.Connecting);

    /// <summary>False between two calls.</summary>
    public bool HasCall { get; set; } = true;

    /// <summary>Stream time heard, ms.</summary>
    public int NowMs { get; set; }

    /// <summary>Level of the agent's leg, dB relative to full scale.</summary>
    public float AgentDb { get; set; } = -100;

    /// <summary>Level of the customer's leg, dB relative to full scale.</summary>
    public float CustomerDb { get; set; } = -100;

    /// <summary>What is wrong with an audio device, for a person; null: nothing.</summary>
    public string? DeviceNote { get; set; }

    /// <summary>True in secure pause.</summary>
    public bool IsPaused { get; set; }

    /// <summary>Messages that wait for the server.</summary>
    public long Backlog { get; set; }

    /// <summary>Where words come from: a model, captions, or nothing.</summary>
    public string Words { get; set; } = "no words";

    /// <summary>There is a call, or none any more.</summary>
    internal void Begin(bool hasCall)
    {
        (HasCall, NowMs, AgentDb, CustomerDb) = (hasCall, 0, -100, -100);
        (Line, DeviceNote) = (new LineStatus(), null);
    }

    /// <summary>Shows where the call is.</summary>
    internal void Show(CallVoice voice, long backlog)
    {
        NowMs = voice.NowMs;
        AgentDb = voice.LevelDb(Leg.Agent);
        CustomerDb = voice.LevelDb(Leg.Customer);
        Backlog = backlog;
    }
}

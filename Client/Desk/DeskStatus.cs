using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Uplink;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk;

/// <summary>What the desk's face shows: written by the call, read a few times a second by whoever looks.</summary>
public sealed class DeskStatus
{
    /// <summary>The line to the server.</summary>
    public LinkState Link { get; set; }

    /// <summary>Why the line is as it is, for a person; null: nothing to add.</summary>
    public string? LinkNote { get; set; }

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

    /// <summary>The nudge the agent sees, or null.</summary>
    public CueView? Nudge { get; set; }

    /// <summary>True while a supervisor listens to the call.</summary>
    public bool ListenedIn { get; set; }

    /// <summary>There is a call, or none any more.</summary>
    internal void Begin(bool hasCall)
    {
        (HasCall, NowMs, AgentDb, CustomerDb) = (hasCall, 0, -100, -100);
        (Link, LinkNote, DeviceNote, Nudge) = (LinkState.Connecting, null, null, null);
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

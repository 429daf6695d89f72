namespace LiveEmpathy.Contracts;

/// <summary>Which law the server works under; a setting of the server, never of a page. docs/privacy.md says what each leaves out.</summary>
public enum LegalProfile : byte
{
    /// <summary>Everything is measured.</summary>
    Standard,

    /// <summary>
    /// The EU AI Act, Art. 5(1)(f), forbids inferring the emotions of employees from their voice: no emotion or arousal of the
    /// agent is computed, stored, sent or shown; tone help goes to the agent only and is not kept.
    /// </summary>
    EU,
}

/// <summary>What may be known of an agent's voice under a legal profile.</summary>
public static class AgentVoice
{
    /// <summary>
    /// A message without what the agent's emotion could be read from: of the agent's voice points only when there was speech and
    /// how many syllables (behaviour) stay; level, pitch, voicing and tilt are zero.
    /// </summary>
    public static UplinkMessage BehaviourOnly(UplinkMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Voice is null || !Array.Exists(message.Voice, Tells) ? message : message with { Voice = [.. message.Voice.Select(Behaviour)] };
    }

    private static bool Tells(VoicePoint p) => p.Leg == Calls.Leg.Agent && (p.LoudnessDb != 0 || p.PitchHz != 0 || p.Voiced != 0 || p.TiltDb != 0);

    private static VoicePoint Behaviour(VoicePoint p) => p.Leg != Calls.Leg.Agent ? p : p with { LoudnessDb = 0, PitchHz = 0, Voiced = 0, TiltDb = 0 };
}

using LiveEmpathy.Calls;

namespace LiveEmpathy.Desk.Transcribe.Live;

/// <summary>Speech to be transcribed: an utterance so far, or the whole of it.</summary>
/// <param name="Leg">Who speaks.</param>
/// <param name="UtteranceId">Id within the call.</param>
/// <param name="FromMs">Stream time of the first sample, ms.</param>
/// <param name="ToMs">Stream time after the last, ms.</param>
/// <param name="VoicedMs">How much of it is talk spurts, ms.</param>
/// <param name="SoundMs">How much of these is sound, without the pauses in them, ms.</param>
/// <param name="Samples">16 kHz.</param>
/// <param name="Final">True: the utterance is over.</param>
/// <param name="Pauses">True: a pause has begun; if it lasts, this was all of the utterance.</param>
public sealed record SpeechChunk(Leg Leg, int UtteranceId, int FromMs, int ToMs, int VoicedMs, int SoundMs, float[] Samples, bool Final, bool Pauses = false)
{
    /// <summary>True where the other holds no more speech than this, silence aside.</summary>
    public bool SameSpeechAs(SpeechChunk other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.UtteranceId == UtteranceId && other.SoundMs == SoundMs;
    }
}

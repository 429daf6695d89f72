using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Transcribe.Captions;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Capture;

/// <summary>Takes a recorded call through the desk, 20 ms at a time.</summary>
/// <param name="recording">The call.</param>
public sealed class RecordingFrames(RecordedCall recording)
{
    private readonly float[] _agent = new float[CallVoice.FrameSamples];
    private readonly float[] _customer = new float[CallVoice.FrameSamples];
    private int _at;

    /// <summary>The call at the desk.</summary>
    public DeskCall Call { get; } = new(recording.Captions is { } captions ? new CaptionReplay(captions, recording.LengthMs) : null);

    /// <summary>True once all frames were heard.</summary>
    public bool AtEnd => _at >= recording.Agent.Length;

    /// <summary>Stream time at which the next frame is over: when a live desk would have heard it.</summary>
    public int NextEndsAtMs => Call.Voice.NowMs + 20;

    /// <summary>Hears the next frame; the last is filled up with silence.</summary>
    /// <returns>A message to send, where one is due.</returns>
    public UplinkMessage? Next()
    {
        Fill(_agent, recording.Agent);
        Fill(_customer, recording.Customer);
        _at += CallVoice.FrameSamples;
        return Call.Hear(_agent, _customer);
    }

    /// <summary>All messages of a call, exactly as playing it sends them.</summary>
    public static IEnumerable<UplinkMessage> Messages(RecordedCall recording)
    {
        var frames = new RecordingFrames(recording);
        while (!frames.AtEnd)
        {
            if (frames.Next() is { } message) yield return message;
        }

        yield return frames.Call.Finish();
    }

    private void Fill(float[] frame, float[] samples)
    {
        var there = samples.AsSpan(_at, Math.Min(frame.Length, samples.Length - _at));
        there.CopyTo(frame);
        frame.AsSpan(there.Length).Clear();
    }
}

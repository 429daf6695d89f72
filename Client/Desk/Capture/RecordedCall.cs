using LiveEmpathy.Audio;
using LiveEmpathy.Desk.Transcribe.Captions;

namespace LiveEmpathy.Desk.Capture;

/// <summary>A two-channel recording of a call, with its captions where there are any. Immutable; may be played many times.</summary>
/// <param name="Agent">The agent's leg, 16 kHz, -1..1.</param>
/// <param name="Customer">The customer's leg, of the same length.</param>
/// <param name="Captions">What is said, or null.</param>
public sealed record RecordedCall(float[] Agent, float[] Customer, IReadOnlyList<Caption>? Captions)
{
    /// <summary>Length, ms.</summary>
    public int LengthMs => (int)(Agent.Length * 1000L / Voice.CallVoice.SampleRate);

    /// <summary>Reads a recording and its captions.</summary>
    /// <param name="wav">Path of the WAV file: agent left, customer right.</param>
    /// <param name="vtt">Path of the captions, or null.</param>
    /// <param name="swap">True where the agent is on the right.</param>
    /// <exception cref="DeskException">A file is missing, broken or not what it should be.</exception>
    public static RecordedCall Load(string wav, string? vtt, bool swap)
    {
        var recording = Read(wav, file => WavFile.Read(file, wav));
        if (recording.Channels.Length != 2)
        {
            throw Bad($"{wav} has {recording.Channels.Length} channel{(recording.Channels.Length == 1 ? "" : "s")}; a call needs two, "
                + "the agent on the left and the customer on the right. Export the call with one speaker per channel.");
        }

        if (recording.Channels[0].Length == 0) throw Bad($"{wav} holds no audio.");
        var left = At16k(recording, 0);
        var right = At16k(recording, 1);
        var call = swap ? new RecordedCall(right, left, null) : new RecordedCall(left, right, null);
        return vtt is null ? call : call with { Captions = Fitting(Read(vtt, file => WebVtt.Parse(new StreamReader(file).ReadToEnd(), vtt)), vtt, call.LengthMs) };
    }

    private static float[] At16k(Recording recording, int channel) =>
        Resampler.Resample(recording.Channels[channel], recording.SampleRate, Voice.CallVoice.SampleRate);

    private static IReadOnlyList<Caption> Fitting(IReadOnlyList<Caption> captions, string vtt, int lengthMs) =>
        captions.Count == 0 || captions[^1].FromMs < lengthMs
            ? captions
            : throw Bad($"{vtt} goes on after the recording has ended ({captions[^1].FromMs / 1000} s against {lengthMs / 1000} s): are these the captions of this call?");

    private static T Read<T>(string path, Func<Stream, T> read)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.Length == 0 ? throw Bad($"{path} is empty (0 bytes).") : read(file);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Bad($"{path} does not exist.");
        }
        catch (UnauthorizedAccessException)
        {
            throw Bad(Directory.Exists(path) ? $"{path} is a folder, not a file." : $"{path} may not be read by {Environment.UserName}.");
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or IOException)
        {
            throw Bad(failure.Message);
        }
    }

    private static DeskException Bad(string message) => new(DeskExit.BadInput, message);
}

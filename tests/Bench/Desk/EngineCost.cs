using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Transcribe.Live;
using LiveEmpathy.Desk.Transcribe.Whisper;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Bench.Desk;

/// <summary>
/// Time of the real engine with weights of tiny.en's shape and no meaning, one thread. Such weights say when to stop only if they
/// are made to: one model stops at once (the encoder's time), one never does (the time of a token).
/// </summary>
internal static class EngineCost
{
    private const int Runs = 5;

    /// <summary>Tokens of four seconds of speech: three words a second.</summary>
    private const int TokensIn4S = 16;

    public static async Task<EngineTime> RunAsync(string calls)
    {
        var folder = Directory.CreateTempSubdirectory("bench-model-");
        try
        {
            var recording = RecordedCall.Load(Path.Combine(calls, "talk-over-upset.wav"), null, swap: false);
            var (cut, _) = await TimeAsync(folder, new ShapedModel(384, 6, 4, stopsAtOnce: true), Chunk(recording, 4, final: false));
            var (whole, _) = await TimeAsync(folder, new ShapedModel(384, 6, 4, stopsAtOnce: true), Chunk(recording, 20, final: true));
            var (talking, tokens) = await TimeAsync(folder, ShapedModel.TinyEn, Chunk(recording, 4, final: false));
            var token = tokens > 0 ? (talking - cut) / tokens : 0;
            Console.WriteLine($"engine, tiny.en's shape, one thread, processor time: 4 s with a cut encoder {cut:0} ms + {token:0.0} ms a token = {cut + (TokensIn4S * token):0} ms with {TokensIn4S} tokens; whole encoder {whole:0} ms");
            return new EngineTime(cut, whole, token);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(double Ms, int Tokens)> TimeAsync(DirectoryInfo folder, ShapedModel model, SpeechChunk chunk)
    {
        var path = Path.Combine(folder.FullName, "model.bin");
        model.Write(path);
        using var client = WhisperClient.Load(path, 1);
        await Speech.ToWordsAsync(client, chunk, "en", null, CancellationToken.None);
        // Processor time: what else runs on the machine is not the engine's.
        var before = Environment.CpuUsage.TotalTime;
        var tokens = 0;
        for (var run = 0; run < Runs; run++) tokens += (await Speech.ToWordsAsync(client, chunk, "en", null, CancellationToken.None)).Length;
        return ((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Runs, tokens / Runs);
    }

    private static SpeechChunk Chunk(RecordedCall recording, int seconds, bool final) =>
        new(Leg.Agent, 1, 0, 1000 * seconds, 1000 * seconds, 1000 * seconds, recording.Agent[..(seconds * CallVoice.SampleRate)], final);
}

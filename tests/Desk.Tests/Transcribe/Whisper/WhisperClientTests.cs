using LiveEmpathy.Bench.Desk;
using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Tests.Transcribe.Live;
using LiveEmpathy.Desk.Transcribe.Live;
using LiveEmpathy.Desk.Transcribe.Whisper;

namespace LiveEmpathy.Desk.Tests.Transcribe.Whisper;

/// <summary>The real engine in this process, with small models written here: weights without meaning, or none.</summary>
public sealed class WhisperClientTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_without_weights_loads_and_says_nothing()
    {
        await using var transcriber = new Transcriber(WhisperClient.Load(Model(hasWeights: false), 1), "none", "en");
        var heard = new HeardSpeech(transcriber);

        await heard.HearAsync(HeardSpeech.Speech(), null, Stop);
        await heard.FinishAsync(Stop);

        Assert.Null(transcriber.Trouble);
        Assert.Empty(heard.Updates.SelectMany(update => update.Words));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Weights_without_meaning_run_through_the_engine_and_what_they_invent_is_dropped(bool final)
    {
        using var client = WhisperClient.Load(Model(hasWeights: true), 1);
        var samples = HeardSpeech.Speech(2);
        var chunk = new SpeechChunk(Leg.Customer, 1, 10_000, 12_000, 1500, samples, final);

        var words = await Speech.ToWordsAsync(client, chunk, "en", final ? "my parcel" : null, Stop);
        var again = await Speech.ToWordsAsync(client, chunk, "en", null, Stop);

        Assert.All(words, word => Assert.InRange(word.FromMs, 10_000, 12_000));
        Assert.All(words, word => Assert.InRange(word.Probability, 0, 1));
        Assert.Empty(PhantomText.Remove(words, chunk.VoicedMs));
        Assert.Empty(PhantomText.Remove(again, chunk.VoicedMs));
    }

    [Fact]
    public void A_damaged_model_is_refused_with_what_to_do()
    {
        var whole = File.ReadAllBytes(Model(hasWeights: true));
        var damaged = _folder.Write("damaged.bin", whole[..(whole.Length / 3)]);

        var failure = Assert.Throws<DeskException>(() => WhisperClient.Load(damaged, 1));

        Assert.Contains("models get fetches it again", failure.Message, StringComparison.Ordinal);
    }

    private string Model(bool hasWeights)
    {
        var path = Path.Combine(_folder.Path, hasWeights ? "weights.bin" : "none.bin");
        new ShapedModel(64, 1, 1, hasWeights).Write(path);
        return path;
    }
}

using LiveEmpathy.Bench.Desk;
using LiveEmpathy.Calls;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Tests.Transcribe.Live;
using LiveEmpathy.Desk.Transcribe.Live;
using LiveEmpathy.Desk.Transcribe.Whisper;
using Microsoft.Extensions.AI;

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
        var chunk = new SpeechChunk(Leg.Customer, 1, 10_000, 12_000, 1500, 1500, samples, final);

        var words = await Speech.ToWordsAsync(client, chunk, "en", final ? "my parcel" : null, Stop);
        var again = await Speech.ToWordsAsync(client, chunk, "en", null, Stop);

        Assert.All(words, word => Assert.InRange(word.FromMs, 10_000, 12_000));
        Assert.All(words, word => Assert.InRange(word.Probability, 0, 1));
        Assert.Empty(PhantomText.Remove(words, chunk.VoicedMs));
        Assert.Empty(PhantomText.Remove(again, chunk.VoicedMs));
    }

    [Fact]
    public async Task Text_that_gives_way_stops_the_engine_and_the_next_is_heard_as_ever()
    {
        using var client = WhisperClient.Load(Model(hasWeights: true), 1);
        var chunk = new SpeechChunk(Leg.Customer, 1, 0, 6000, 5000, 5000, HeardSpeech.Speech(6), Final: true);
        using var giveWay = new CancellationTokenSource();
        var stopped = Speech.ToWordsAsync(client, chunk, "en", null, giveWay.Token);
        await giveWay.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => stopped);
        await Speech.ToWordsAsync(client, chunk, "en", null, Stop);
    }

    [Fact]
    public async Task Without_a_language_the_engine_finds_one_and_names_it_and_processors_of_both_kinds_do_not_mix()
    {
        using var client = WhisperClient.Load(Model(hasWeights: true, multilingual: true), 1);
        var chunk = new SpeechChunk(Leg.Customer, 1, 0, 2000, 1500, 1500, HeardSpeech.Speech(2), Final: false);

        // Weights without meaning hear any language; each time the same.
        var (found, again) = (await LanguageAsync(client, chunk, "auto"), await LanguageAsync(client, chunk, "auto"));

        Assert.Matches("^[a-z]{2,3}$", found);
        Assert.Equal(found, again);
        Assert.Equal("fr", await LanguageAsync(client, chunk, "fr"));
    }

    private static async Task<string?> LanguageAsync(WhisperClient client, SpeechChunk chunk, string language)
    {
        var heard = new Noting(client);
        await Speech.ToWordsAsync(heard, chunk, language, null, Stop);
        return heard.Last?.AdditionalProperties?[WhisperClient.Language] as string;
    }

    /// <summary>Keeps the last response.</summary>
    private sealed class Noting(ISpeechToTextClient inner) : DelegatingSpeechToTextClient(inner)
    {
        public SpeechToTextResponse? Last { get; private set; }

        public override async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default) =>
            Last = await base.GetTextAsync(audioSpeechStream, options, cancellationToken);
    }

    [Fact]
    public void A_damaged_model_is_refused_with_what_to_do()
    {
        var whole = File.ReadAllBytes(Model(hasWeights: true));
        var damaged = _folder.Write("damaged.bin", whole[..(whole.Length / 3)]);

        var failure = Assert.Throws<DeskException>(() => WhisperClient.Load(damaged, 1));

        Assert.Contains("models get fetches it again", failure.Message, StringComparison.Ordinal);
    }

    private string Model(bool hasWeights, bool multilingual = false)
    {
        var path = Path.Combine(_folder.Path, hasWeights ? "weights.bin" : "none.bin");
        new ShapedModel(64, 1, 1, hasWeights, multilingual: multilingual).Write(path);
        return path;
    }
}

using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Transcribe.Endpoint;
using LiveEmpathy.Desk.Transcribe.Live;

namespace LiveEmpathy.Desk.Tests.Transcribe.Live;

/// <summary>The words of live calls, with an endpoint that is really there.</summary>
public class TranscriberTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_grows_each_second_while_someone_speaks_and_settled_words_never_change()
    {
        await using var server = await WordsServer.StartAsync();
        // Heard anew each second; the last word of a pass is misheard.
        server.Hears = seconds => [.. Spoken((int)(2 * seconds)).SkipLast(1), new Word("mumble", (int)(1000 * seconds) - 300, (int)(1000 * seconds))];
        await using var transcriber = Open(server);
        var heard = new HeardSpeech(transcriber);

        await heard.HearAsync(HeardSpeech.Speech(), null, Stop);
        server.Hears = seconds => Spoken((int)(2 * seconds));
        await heard.FinishAsync(Stop);

        Assert.All(heard.Updates.GroupBy(update => update.UtteranceId), utterance =>
        {
            Assert.True(utterance.Last().Final);
            foreach (var (before, after) in utterance.Zip(utterance.Skip(1)))
                Assert.Equal(before.Words.Take(before.Settled), after.Words.Take(before.Settled));
        });
        Assert.Contains(heard.Updates, update => !update.Final && update.Settled >= 2);
        var partials = heard.Updates.Where(update => !update.Final).ToArray();
        Assert.True(partials.Length >= 2, $"{partials.Length} partial texts");
        Assert.DoesNotContain("mumble", partials.SelectMany(update => update.Words.Take(update.Settled)).Select(word => word.Text));
    }

    [Fact]
    public async Task Words_come_at_the_stream_time_at_which_they_were_said()
    {
        await using var server = await WordsServer.StartAsync();
        server.Hears = _ => [new Word("hello", 500, 900)];
        await using var transcriber = Open(server);
        var heard = new HeardSpeech(transcriber);
        var (silence, speech) = (new float[16_000 * 3], HeardSpeech.Speech());

        await heard.HearAsync([.. silence, .. speech], null, Stop);
        await heard.FinishAsync(Stop);

        var first = heard.Updates.First(update => update.Final);
        Assert.InRange(first.Words[0].FromMs, 3000, 5500);
        Assert.Equal(400, first.Words[0].ToMs - first.Words[0].FromMs);
    }

    [Fact]
    public async Task The_endpoint_is_asked_in_its_own_terms_and_finals_are_prompted_with_what_was_said_before()
    {
        await using var server = await WordsServer.StartAsync();
        server.Hears = _ => [new Word("my", 0, 100), new Word("parcel", 100, 400)];
        await using var transcriber = Open(server);
        var heard = new HeardSpeech(transcriber);
        float[] twice = [.. HeardSpeech.Speech(), .. new float[32_000], .. HeardSpeech.Speech(), .. new float[32_000]];

        await heard.HearAsync(null, twice, Stop);
        await heard.FinishAsync(Stop);

        Assert.All(server.Asked, asked =>
        {
            Assert.Equal("en", asked.Fields["language"]);
            Assert.Equal("verbose_json", asked.Fields["response_format"]);
        });
        Assert.Contains(server.Asked, asked => asked.Fields.GetValueOrDefault("prompt") == "my parcel");
    }

    [Fact]
    public async Task Text_without_times_is_spread_over_the_speech()
    {
        await using var server = await WordsServer.StartAsync();
        (server.GivesTimes, server.Hears) = (false, _ => [new Word("where", 0, 1), new Word("is", 0, 1), new Word("it", 0, 1)]);
        await using var transcriber = Open(server);
        var heard = new HeardSpeech(transcriber);

        await heard.HearAsync(HeardSpeech.Speech(), null, Stop);
        await heard.FinishAsync(Stop);

        var words = heard.Updates.First(update => update.Final).Words;
        Assert.Equal(["where", "is", "it"], words.Select(word => word.Text));
        Assert.True(words[0].FromMs < words[1].FromMs && words[1].FromMs < words[2].FromMs);
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("hiss")]
    [InlineData("tone")]
    [InlineData("music")]
    public async Task What_a_recogniser_invents_where_nobody_speaks_never_gets_through(string sound)
    {
        await using var server = await WordsServer.StartAsync();
        string[][] inventions = [["Thank", "you."], ["you", "you", "you", "you"], ["Thanks", "for", "watching!"], ["[Music]"], ["(upbeat", "music)"], ["♪"]];
        var next = 0;
        server.Hears = seconds => [.. inventions[next++ % inventions.Length].Select((word, i) => new Word(word, 100 * i, (100 * i) + 90))];
        await using var transcriber = Open(server);
        var heard = new HeardSpeech(transcriber);

        await heard.HearAsync(Sound(sound), Sound(sound), Stop);
        await heard.FinishAsync(Stop);

        Assert.Empty(heard.Updates.SelectMany(update => update.Words));
    }

    [Fact]
    public async Task An_endpoint_that_fails_costs_words_and_nothing_else_and_says_so_without_them()
    {
        await using var server = await WordsServer.StartAsync();
        server.Status = 400;
        await using var transcriber = Open(server);
        var heard = new HeardSpeech(transcriber);

        await heard.HearAsync(HeardSpeech.Speech(3), null, Stop);
        await heard.FinishAsync(Stop);

        Assert.Empty(heard.Updates.SelectMany(update => update.Words));
        Assert.StartsWith("test failed (", transcriber.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partial_text_gives_way_when_somebody_waits_for_an_engine()
    {
        await using var server = await WordsServer.StartAsync();
        var (asked, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        (server.Hears, server.Before) = (_ => [new Word("word", 0, 300)], () => asked.TrySetResult() ? never.Task : Task.CompletedTask);
        await using var transcriber = Open(server); // one engine
        var heard = new HeardSpeech(transcriber);
        var speech = HeardSpeech.Speech();

        await heard.HearAsync(speech[..(4 * 16_000)], null, Stop, waits: false);
        await asked.Task.WaitAsync(Stop); // for partial text that will never come
        await heard.HearAsync([.. speech[(4 * 16_000)..], .. new float[16_000]], null, Stop, waits: false);
        await heard.FinishAsync(Stop);

        Assert.Contains("word", heard.Final(Leg.Agent));
        Assert.Null(transcriber.Trouble);
        never.SetResult();
    }

    [Fact]
    public async Task Under_load_partials_go_first_then_the_agents_words_never_the_customers_finals_and_the_wall_is_told()
    {
        await using var server = await WordsServer.StartAsync();
        server.Hears = _ => [new Word("word", 0, 300)];
        var open = new TaskCompletionSource();
        server.Before = () => open.Task;
        await using var transcriber = Open(server);
        var heard = new HeardSpeech(transcriber);
        float[] speech = [.. HeardSpeech.Speech(), .. new float[16_000]];
        float[] many = [.. Enumerable.Repeat(speech, 4).SelectMany(one => one)];

        await heard.HearAsync(many, many, Stop, waits: false);
        open.SetResult();
        await heard.FinishAsync(Stop);

        var customers = heard.Updates.Where(update => update.Leg == Leg.Customer).ToArray();
        Assert.NotEmpty(customers);
        Assert.All(customers.GroupBy(update => update.UtteranceId), utterance => Assert.True(utterance.Last().Final));
        Assert.True(heard.Final(Leg.Agent).Count(text => text.Length > 0) < heard.Final(Leg.Customer).Count(text => text.Length > 0));
        Assert.Equal(NoticeKind.WordsDegraded, heard.Notices[0]);
    }

    private static Transcriber Open(WordsServer server) => new(EndpointClient.Open(server.Address, "whisper-1", null), "test", "en");

    private static Word[] Spoken(int words) => [.. Enumerable.Range(0, Math.Max(1, words)).Select(i => new Word($"w{i}", 500 * i, (500 * i) + 400))];

    private static float[] Sound(string sound)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, 16_000 * 6).Select(i => sound switch
        {
            "hiss" => (float)((random.NextDouble() - 0.5) * 0.05),
            "tone" => 0.2f * MathF.Sin(2 * MathF.PI * 440 * i / 16_000),
            "music" => 0.08f * (MathF.Sin(2 * MathF.PI * 262 * i / 16_000) + MathF.Sin(2 * MathF.PI * 330 * i / 16_000) + MathF.Sin(2 * MathF.PI * 392 * i / 16_000)),
            _ => 0f,
        })];
    }
}

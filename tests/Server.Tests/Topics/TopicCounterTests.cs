using LiveEmpathy.Playbook;
using LiveEmpathy.Server.Topics;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Tests.Topics;

/// <summary>A generated floor: a call every minute or so, ordinary matters in ordinary words, and now and then an outage.</summary>
public sealed class TopicCounterTests
{
    private static readonly string[] Matters =
    [
        "my invoice is higher than last month", "i want to change my address", "when does the engineer come", "can i move my contract",
        "the parcel has not arrived", "i forgot my password", "is there a cheaper plan", "i want to cancel the order", "the heating makes a noise",
        "you took the payment twice", "the new phone does not charge", "where do i find my meter reading",
    ];

    private static readonly string[] Openers = ["hello i have a question", "good morning yes", "hi thanks for taking my call", "well listen", "yes hello it is about this"];
    private readonly TopicCounter _counter = new(Options.Create(new TopicOptions()));
    private readonly Random _random = new(20260105);
    private DateTimeOffset _now = TalkScript.Call.StartedAt;
    private int _calls;

    [Fact]
    public void Nothing_rises_in_ordinary_traffic()
    {
        for (var i = 0; i < 600; i++)
        {
            Call($"{Openers[_random.Next(Openers.Length)]} {Matters[_random.Next(Matters.Length)]} can you help me please");
            Assert.Empty(_counter.Rising(_now));
        }
    }

    [Fact]
    public void Nothing_rises_in_the_calls_of_the_demo()
    {
        string[][] calls = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Demo", "Calls"), "*.yaml").Select(Path.GetFileNameWithoutExtension).Select(n => Customer(n!))];
        for (var i = 0; i < 300; i++)
        {
            _calls++;
            foreach (var said in calls[_random.Next(calls.Length)])
            {
                _now += TimeSpan.FromSeconds(6);
                _counter.Hear($"c{_calls}", null, PlainWords.Of(said), _now);
            }
            Assert.Empty(_counter.Rising(_now));
        }
    }

    [Fact]
    public void An_outage_rises_with_the_calls_behind_it_and_in_the_customers_words()
    {
        for (var i = 0; i < 80; i++) Ordinary();
        string[] outage = ["my internet is down since this morning", "hello the internet is down", "is there a fault the internet is down here", "the internet is down again", "well the internet is down at my place", "yes my internet is down too"];
        for (var i = 0; i < outage.Length; i++)
        {
            Call(outage[i]);
            Ordinary();
        }

        var topic = Assert.Single(_counter.Rising(_now));

        Assert.Equal("internet is down", topic.Phrase);
        Assert.Equal(6, topic.Calls);
        Assert.True(topic.Times >= 3);
        Assert.Equal(6, topic.CallIds!.Length);
        Assert.True(topic.Since < _now);
        Assert.Equal("internet is down", _counter.Subject("c83")); // the second of the outage
    }

    [Fact]
    public void One_customer_who_calls_again_and_again_is_no_topic()
    {
        for (var i = 0; i < 80; i++) Ordinary();
        for (var i = 0; i < 8; i++) Call("the internet is down", customer: "same");
        Assert.Empty(_counter.Rising(_now));
    }

    [Fact]
    public void What_is_usual_by_now_does_not_rise_any_more()
    {
        for (var i = 0; i < 80; i++) Ordinary();
        for (var i = 0; i < 200; i++) Call(i % 3 == 0 ? "the internet is down" : Matters[_random.Next(Matters.Length)]);
        Assert.Empty(_counter.Rising(_now));
    }

    [Fact]
    public void Before_enough_calls_nothing_is_usual_and_nothing_rises()
    {
        for (var i = 0; i < 20; i++) Call("the internet is down");
        Assert.Empty(_counter.Rising(_now));
        Assert.Null(_counter.Subject("c1"));
    }

    [Fact]
    public void It_works_in_another_language_without_a_list_of_its_words()
    {
        string[] asuntos = ["quiero cambiar mi dirección", "la factura es más alta", "cuándo viene el técnico", "quiero dar de baja el contrato", "no encuentro mi contraseña", "el paquete no ha llegado"];
        for (var i = 0; i < 80; i++) Call($"hola buenos días {asuntos[_random.Next(asuntos.Length)]} por favor");
        for (var i = 0; i < 6; i++) Call($"hola buenos días se ha ido la luz {asuntos[i]}");
        Assert.Contains("luz", Assert.Single(_counter.Rising(_now)).Phrase, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_is_bounded_and_what_is_frequent_survives()
    {
        var counter = new TopicCounter(Options.Create(new TopicOptions { MaxPhrases = 2_000 }));
        for (var i = 0; i < 1_000; i++)
        {
            _now += TimeSpan.FromSeconds(40);
            var rare = string.Join(' ', Enumerable.Range(0, 20).Select(_ => $"w{(char)('a' + _random.Next(26))}{(char)('a' + _random.Next(26))}{(char)('a' + _random.Next(26))}"));
            counter.Hear($"m{i}", null, PlainWords.Of($"{rare} {(i >= 992 ? "power cut" : "")}"), _now);
            counter.Forget($"m{i}");
            Assert.True(counter.Phrases <= 2_000);
        }
        Assert.Equal("power cut", Assert.Single(counter.Rising(_now)).Phrase);
    }

    [Theory]
    [InlineData(6, 12, 6, 72, 5.914e-6)]
    [InlineData(1, 10, 1, 100, .1)]
    [InlineData(0, 5, 3, 20, 1)]
    public void The_tail_is_Fishers(int k, int n, int hits, int all, double chance) => Assert.Equal(chance, Hypergeometric.Tail(k, n, hits, all), chance * 2e-3);

    private static string[] Customer(string call) => [.. Recorded.Messages(call).SelectMany(m => m.Words ?? [])
        .Where(u => u is { Leg: LiveEmpathy.Calls.Leg.Customer, Final: true }).Select(u => string.Join(' ', u.Words.Select(w => w.Text)))];

    private void Ordinary() => Call($"{Openers[_random.Next(Openers.Length)]} {Matters[_random.Next(Matters.Length)]}");

    private void Call(string said, string? customer = null)
    {
        _now += TimeSpan.FromSeconds(45);
        _counter.Hear($"c{++_calls}", customer, PlainWords.Of(said), _now);
    }
}

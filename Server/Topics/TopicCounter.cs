using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Server.Redis;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Topics;

/// <summary>
/// Counts in how many calls customers say a phrase, now and before, and finds those that are new or suddenly frequent. There is no list
/// of topics and no list of stop words: a word that a fifth of all calls have is a common word, in whatever language.
/// <code>
/// ... calls before: a of m had the phrase ... | last 10 minutes: k of n have it
/// rises: k calls and customers enough, k/n at least 3 times a/m, and hardly by chance (hypergeometric tail, Fisher 1922)
/// </code>
/// Memory is bounded: of each call the first words (people say early why they call), and of all phrases the rarest old ones go
/// first (lossy counting, Manku and Motwani 2002). Thread-safe.
/// </summary>
public sealed class TopicCounter(IOptions<TopicOptions> options)
{
    private const double Chance = 1e-4;
    private readonly Lock _gate = new();
    private readonly TopicOptions _options = options.Value;
    private readonly TimeSpan _window = TimeSpan.FromMinutes(options.Value.WindowMinutes);
    private readonly Dictionary<string, CallTopics> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhraseCount> _phrases = new(StringComparer.Ordinal);
    private readonly BaselineCalls _all = new();

    /// <summary>Phrases counted now.</summary>
    public int Phrases
    {
        get
        {
            lock (_gate) return _phrases.Count;
        }
    }

    /// <summary>A customer has said something.</summary>
    /// <param name="callId">On which call.</param>
    /// <param name="customer">The customer's id, or null: not known.</param>
    /// <param name="words">What.</param>
    /// <param name="at">When, by the server's clock.</param>
    public void Hear(string callId, string? customer, IReadOnlyList<PlainWord> words, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(words);
        lock (_gate)
        {
            if (!_calls.TryGetValue(callId, out var call)) _calls[callId] = call = new CallTopics();
            _all.Heard(callId, at);
            var said = new Said(at, callId, customer ?? callId);
            foreach (var phrase in call.New(words, word => _phrases.TryGetValue(word, out var known) ? known.Phrase : word))
            {
                if (!_phrases.TryGetValue(phrase, out var count))
                {
                    if (_phrases.Count >= _options.MaxPhrases && !MakeRoom(at)) continue;
                    _phrases[phrase] = count = new PhraseCount(phrase);
                }
                count.Add(said);
            }
        }
    }

    /// <summary>A customer has said something, on a call of this server or of another.</summary>
    internal void Hear(HeardWords heard) => Hear(
        heard.CallId, heard.Customer, [.. heard.Words.Zip(heard.EndsSentence, (word, ends) => new PlainWord(word, 0, ends))], heard.At);

    /// <summary>The topics that rise now, most calls first; at most 6.</summary>
    public TopicView[] Rising(DateTimeOffset now)
    {
        lock (_gate)
        {
            Age(now);
            var (m, n) = (_all.Before, _all.Lately);
            if (m < _options.BaselineCalls || n < _options.MinCalls) return [];
            var found = new List<RisingPhrase>();
            foreach (var (phrase, count) in _phrases)
                if (count.Lately.Count >= _options.MinCalls && Rises(phrase, count, m, n) is { } rising) found.Add(rising);
            return TopicGroups.Of(found, IsCommon);
        }
    }

    /// <summary>What a call is about, in the customer's words that other calls have least; null before anything uncommon was said.</summary>
    public string? Subject(string callId)
    {
        lock (_gate)
        {
            if (!_calls.TryGetValue(callId, out var call) || _all.Before + _all.Lately < _options.BaselineCalls) return null;
            return call.Subject(phrase => _phrases.TryGetValue(phrase, out var count) ? count.Share(_all) : 0, IsCommon);
        }
    }

    /// <summary>A call has left the floor; what it has added to the counts stays.</summary>
    public void Forget(string callId)
    {
        lock (_gate) _calls.Remove(callId);
    }

    private RisingPhrase? Rises(string phrase, PhraseCount count, int m, int n)
    {
        var customers = count.Lately.DistinctBy(s => s.Customer).Count();
        if (customers < _options.MinCustomers || Array.TrueForAll(phrase.Split(' '), IsCommon)) return null;
        var (k, a) = (count.Lately.Count, (int)count.Before);
        n = Math.Max(n, k);
        var times = k / (double)n / ((a + .5) / (m + 1));
        if (times < _options.MinTimes || Hypergeometric.Tail(k, n, a + k, m + n) > Chance) return null;
        return new RisingPhrase(phrase, [.. count.Lately], (float)times);
    }

    private bool IsCommon(string word) => _phrases.TryGetValue(word, out var count) && count.Before >= _all.Before * .2;

    private void Age(DateTimeOffset now)
    {
        _all.Age(now - _window);
        foreach (var (phrase, count) in _phrases)
            if (!count.Age(now - _window, _all.Fade)) _phrases.Remove(phrase);
        _all.Faded();
    }

    /// <summary>Phrases of one old call go, then of two, and so on, until a tenth is free.</summary>
    private bool MakeRoom(DateTimeOffset now)
    {
        Age(now);
        for (var rare = 1; rare <= 4 && _phrases.Count > _options.MaxPhrases * .9; rare++)
            foreach (var (phrase, count) in _phrases)
                if (count.Lately.Count == 0 && count.Before <= rare) _phrases.Remove(phrase);
        return _phrases.Count < _options.MaxPhrases;
    }
}

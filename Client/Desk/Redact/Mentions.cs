using LiveEmpathy.Contracts;

namespace LiveEmpathy.Desk.Redact;

/// <summary>A phrase of <see cref="Topics"/> among words: from token <paramref name="Start"/> to before token <paramref name="End"/>.</summary>
internal readonly record struct Mention(Topic Topic, int Start, int End);

/// <summary>What was talked about last, by either leg: a question decides what the figures of the answer are.</summary>
internal sealed class Mentions
{
    /// <summary>How long a topic holds, ms of stream time: longer than it takes to find a card in a bag.</summary>
    private const int HoldsMs = 25_000;

    private readonly List<(int UtteranceId, int AtMs, Topic Topic)> _said = [];

    /// <summary>The phrases in some words, in order.</summary>
    public static List<Mention> In(IReadOnlyList<Token> tokens)
    {
        var found = new List<Mention>();
        for (var i = 0; i < tokens.Count;)
        {
            var (length, topic) = Topics.At(tokens, i);
            if (topic is { } about) found.Add(new Mention(about, i, i + length));
            i += Math.Max(1, length);
        }

        return found;
    }

    /// <summary>Notes what some utterances say, in place of what they said before.</summary>
    public void Replace(HashSet<int> utterances, IReadOnlyList<Token> tokens, IReadOnlyList<UtteranceUpdate> updates)
    {
        var nowMs = tokens.Count > 0 ? tokens[^1].FromMs : 0;
        _said.RemoveAll(said => utterances.Contains(said.UtteranceId) || said.AtMs + (2 * HoldsMs) < nowMs);
        foreach (var mention in In(tokens))
        {
            var (owner, before) = (0, updates[0].Words.Length);
            while (before <= mention.Start) before += updates[++owner].Words.Length;
            // An order that is merely talked about says nothing about the next speaker's figures.
            if (mention.Topic is not { Kind: null, IsStrong: false }) Add(updates[owner].UtteranceId, tokens[mention.Start].FromMs, mention.Topic);
        }
    }

    /// <summary>Notes that figures were withheld: more of them may come.</summary>
    public void Withheld(int utteranceId, IReadOnlyList<Token> tokens, Mark[] marks)
    {
        var last = Array.FindLastIndex(marks, mark => mark.Kind is not null and not WithheldKind.Number);
        if (last >= 0) Add(utteranceId, tokens[last].FromMs, new Topic(marks[last].Kind, IsStrong: true));
    }

    /// <summary>What was talked about last before a time, outside of some utterances; null: nothing.</summary>
    public Topic? Before(HashSet<int> utterances, int fromMs)
    {
        for (var i = _said.Count - 1; i >= 0; i--)
        {
            var said = _said[i];
            if (said.AtMs <= fromMs && !utterances.Contains(said.UtteranceId)) return said.AtMs + HoldsMs >= fromMs ? Strongest(i) : null;
        }

        return null;
    }

    /// <summary>"the four digits on the front of the Amex?": what asks for figures, rather than what is only talked about after it.</summary>
    private Topic Strongest(int last)
    {
        for (var i = last; i >= 0 && _said[i].UtteranceId == _said[last].UtteranceId; i--)
        {
            if (_said[i].Topic is { Kind: not null, IsStrong: true }) return _said[i].Topic.Kind == WithheldKind.Email ? _said[last].Topic : _said[i].Topic;
        }

        return _said[last].Topic;
    }

    private void Add(int utteranceId, int atMs, Topic topic)
    {
        var at = _said.FindLastIndex(said => said.AtMs <= atMs) + 1;
        _said.Insert(at, (utteranceId, atMs, topic));
    }
}

namespace LiveEmpathy.Desk.Redact;

/// <summary>Decides word by word what may leave.</summary>
internal static class Judge
{
    /// <summary>A number of so many figures that nothing explains is withheld.</summary>
    private const int LongNumber = 7;

    /// <summary>How far before or after a number a phrase that explains it may stand, tokens.</summary>
    private const int NearSafe = 5, Near = 9;

    /// <summary>Judges the words of one leg.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="settled">How many of them will not change: what the others are now explains and ends nothing.</param>
    /// <param name="asked">What was talked about before them.</param>
    /// <param name="tail">How far they may still go on.</param>
    public static Mark[] All(List<Token> tokens, int settled, Topic? asked, Tail tail)
    {
        var marks = All(tokens, asked, tail);
        if (tail != Tail.Growing || settled == tokens.Count) return marks;
        var sure = All(tokens[..settled], asked, tail);
        for (var i = 0; i < settled; i++)
        {
            if (sure[i].IsPending || marks[i] == Mark.Clear) marks[i] = sure[i];
        }

        return marks;
    }

    private static Mark[] All(List<Token> tokens, Topic? asked, Tail tail)
    {
        var marks = new Mark[tokens.Count];
        var mentions = Mentions.In(tokens);
        var runs = NumberRun.In(tokens);
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            var mark = One(tokens, runs[i], mentions, asked, tail);
            if (mark == Mark.Clear) mark = Corrected(tokens, runs[i], i + 1 < runs.Count ? runs[i + 1] : null, marks, tail);
            var (start, end) = mark.Kind is WithheldKind.Social || mark.IsPending ? WithLetters(tokens, runs[i]) : (runs[i].Start, runs[i].End);
            Array.Fill(marks, mark, start, end - start);
        }

        SortCodes(tokens, mentions, asked, marks);
        Iban.Find(tokens, tail, marks);
        SpokenEmail.Find(tokens, asked?.Kind == WithheldKind.Email || mentions.Exists(mention => mention.Topic.Kind == WithheldKind.Email), tail, marks);
        if (tail == Tail.Growing && tokens.Count > 0) KeepBack(tokens, marks);
        return marks;
    }

    /// <summary>What sounds like figures at the very end may become a number with the next word.</summary>
    private static void KeepBack(List<Token> tokens, Mark[] marks)
    {
        // The last word may begin what the next decides: "first" before "dot".
        if (marks[^1] == Mark.Clear) marks[^1] = Mark.Pending;
        var start = tokens.Count;
        while (start > 0 && (tokens[start - 1].IsNumber || tokens[start - 1].IsBridge || tokens[start - 1].Kind == TokenKind.Soundalike || tokens[start - 1].Text is "and" or "then")) start--;
        while (start < tokens.Count && (tokens[start].IsBridge || tokens[start].Text is "and" or "then")) start++;
        for (var i = start; i < tokens.Count; i++)
        {
            if (marks[i] == Mark.Clear) marks[i] = Mark.Pending;
        }
    }

    private static Mark One(List<Token> tokens, NumberRun run, List<Mention> mentions, Topic? asked, Tail tail)
    {
        var topic = After(tokens, run, mentions) ?? Before(run, mentions) ?? asked;
        var isSafe = topic is { Kind: null };
        if (tail == Tail.Growing && run.Digits.Length >= 2 && MayBeExplained(tokens, run)) return Mark.Pending;
        if (Kind(tokens, run, topic) is { } kind) return Mark.As(kind);
        // "account number?" "double four one" "nine oh two" "six six": an answer that is all figures goes on with what was asked for.
        if (asked is { Kind: not null and not WithheldKind.Email, IsStrong: true } && run is { Start: 0, Digits.Length: >= 2 } && run.End == tokens.Count) return Mark.As(asked.Value.Kind.Value);
        var mayGrow = tail == Tail.Growing || (tail == Tail.Ended && !isSafe && (run.Digits.Length >= 3 || topic?.LeastDigits < int.MaxValue));
        return mayGrow && run.IsAtTail(tokens) ? Mark.Pending : Mark.Clear;
    }

    private static WithheldKind? Kind(List<Token> tokens, NumberRun run, Topic? topic)
    {
        var count = run.Digits.Length;
        var isSafe = topic is { Kind: null };
        if (CardNumber.Is(run.Digits) && (!isSafe || count is 15 or 16)) return WithheldKind.Card;
        if (isSafe || (count < 10 && run.End < tokens.Count && Units.Is(tokens[run.End].Text))) return null;
        if (count == 4 && topic?.Kind == WithheldKind.Card && IsEnding(tokens, run)) return null;
        if (topic is { } about && count >= about.LeastDigits && !IsYear(tokens, run)) return about.Kind;
        if (count < LongNumber || run.IsCount) return null;
        return count >= 13 ? WithheldKind.Card : count >= 10 ? WithheldKind.Phone : WithheldKind.Number;
    }

    /// <summary>"4482 is my order number".</summary>
    private static Topic? After(List<Token> tokens, NumberRun run, List<Mention> mentions)
    {
        if (run.End >= tokens.Count || !Explains(tokens[run.End].Text)) return null;
        var at = mentions.FindIndex(mention => mention.Start > run.End && mention.Start <= run.End + NearSafe);
        return at >= 0 ? mentions[at].Topic : null;
    }

    /// <summary>
    /// The nearest phrase before a number. One behind it counts where the nearest says nothing of so few figures ("the security code
    /// for that card is 123"), or only happens to stand there ("my phone number for the delivery is ...").
    /// </summary>
    private static Topic? Before(NumberRun run, List<Mention> mentions)
    {
        Topic? found = null;
        for (var at = mentions.FindLastIndex(mention => mention.End <= run.Start); at >= 0; at--)
        {
            var (topic, distance) = (mentions[at].Topic, run.Start - mentions[at].End);
            if (distance > (topic.Kind is null ? NearSafe : Near)) break;
            if (topic.Kind == WithheldKind.Email) continue;
            if (distance == 0) topic = topic with { IsStrong = true };
            var withholds = topic.LeastDigits <= run.Digits.Length;
            if (found is null || (withholds && (topic.IsStrong || found is { Kind: not null }))) found = topic;
            if (withholds || (topic.Kind is null && (topic.IsStrong || distance == 0))) break;
        }

        return found;
    }

    private static bool MayBeExplained(List<Token> tokens, NumberRun run) =>
        run.End < tokens.Count && Explains(tokens[run.End].Text) && tokens.Count <= run.End + NearSafe + 1;

    private static bool Explains(string text) => text is "is" or "was" or "that" or "that's" or "it's" or "are" or "as";

    /// <summary>"it is twelve, no, sorry, it is five five five ...": what is taken back goes the way of what replaces it.</summary>
    private static Mark Corrected(List<Token> tokens, NumberRun run, NumberRun? next, Mark[] marks, Tail tail)
    {
        var isTakenBack = Enumerable.Range(run.End, 2).Any(i => i < tokens.Count && tokens[i].Text is "no" or "sorry" or "wait" or "actually");
        if (!isTakenBack) return Mark.Clear;
        if (next is not null) return next.Start <= run.End + Near ? marks[next.Start] : Mark.Clear;
        return tail != Tail.Closed && tokens.Count <= run.End + Near ? Mark.Pending : Mark.Clear;
    }

    /// <summary>A run with the letters of a national insurance number around it: Q Q 12 34 56 C.</summary>
    private static (int Start, int End) WithLetters(List<Token> tokens, NumberRun run)
    {
        var (start, end) = (run.Start, run.End);
        while (start > 0 && start > run.Start - 2 && IsSpelled(tokens[start - 1]) && (tokens[start - 1].Text is not ("a" or "i") || tokens[start].Kind == TokenKind.Letter)) start--;
        if (end < tokens.Count && tokens[end].Kind == TokenKind.Letter) end++;
        return (start, end);
    }

    private static bool IsSpelled(Token token) =>
        token.Kind is TokenKind.Letter or TokenKind.Soundalike || (token.Kind == TokenKind.Word && token.Text.Length == 2 && !CommonWords.Has(token.Text));

    /// <summary>A sort code may look like a date.</summary>
    private static void SortCodes(List<Token> tokens, List<Mention> mentions, Topic? asked, Mark[] marks)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Fact || !Figures.CouldBeSortCode(tokens[i].Text)) continue;
            var topic = Before(new NumberRun(i, i + 1, tokens[i].Digits, false), mentions) ?? asked;
            if (topic is { Kind: WithheldKind.Account, IsStrong: true }) marks[i] = Mark.As(WithheldKind.Account);
        }
    }

    /// <summary>"ends in 4242", "expires 0527": what a receipt shows too.</summary>
    private static bool IsEnding(List<Token> tokens, NumberRun run) =>
        Enumerable.Range(run.Start - 3, 3).Any(i => i >= 0 && tokens[i].Text is "ends" or "ending" or "expires" or "expiry" or "expiring" or "expired");

    private static bool IsYear(List<Token> tokens, NumberRun run) =>
        run.Digits is ['1', '9', _, _] or ['2', '0', _, _] && run.Start > 0 && tokens[run.Start - 1].Text is "in" or "since" or "from" or "until" or "of" or "year";
}

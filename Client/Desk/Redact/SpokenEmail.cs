using System.Text.RegularExpressions;

namespace LiveEmpathy.Desk.Redact;

/// <summary>E-mail addresses, written and spoken: "john dot smith at gmail dot com".</summary>
internal static partial class SpokenEmail
{
    /// <summary>Plain words in a row before "at" that may be a mailbox: "john smith at".</summary>
    private const int PlainWords = 2;

    /// <summary>So many words after "at", itself included, may still be a domain without its dot.</summary>
    private const int UndecidedWords = 4;

    private static readonly HashSet<string> Endings = new(
        "com org net io co uk de me info edu gov fr es it nl be ch at ie eu us ca au nz in jp dev app biz tv".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Providers = new(
        "gmail googlemail hotmail outlook yahoo icloud aol proton protonmail gmx btinternet live msn".Split(' '), StringComparer.Ordinal);

    /// <summary>Marks them.</summary>
    /// <param name="tokens">The words of one leg.</param>
    /// <param name="isAsked">True where an e-mail address is talked about.</param>
    /// <param name="tail">How far the words may still go on.</param>
    /// <param name="marks">Where to mark.</param>
    public static void Find(IReadOnlyList<Token> tokens, bool isAsked, Tail tail, Mark[] marks)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Address) marks[i] = Mark.As(WithheldKind.Email);
            if (tokens[i].Kind == TokenKind.At) FindAt(tokens, i, isAsked, tail, marks);
        }

        MarkTail(tokens, isAsked, tail, marks);
    }

    private static void FindAt(IReadOnlyList<Token> tokens, int at, bool isAsked, Tail tail, Mark[] marks)
    {
        var (end, isWhole) = Domain(tokens, at + 1);
        var start = MailboxStart(tokens, at);
        if (end < 0)
        {
            // "carlos at my company": a dot may still follow.
            if (tail == Tail.Growing && start < at && tokens.Count - at <= UndecidedWords) Array.Fill(marks, Mark.Pending, start, tokens.Count - start);
            return;
        }

        if (!isAsked && !IsMailbox(tokens, start, at, end)) return;
        if (isWhole || (isAsked && start < at && tail == Tail.Closed)) Array.Fill(marks, Mark.As(WithheldKind.Email), start, end - start);
        else if (tail != Tail.Closed) Array.Fill(marks, Mark.Pending, start, tokens.Count - start);
    }

    /// <summary>What may become a mailbox or goes on in the next utterance.</summary>
    private static void MarkTail(IReadOnlyList<Token> tokens, bool isAsked, Tail tail, Mark[] marks)
    {
        if (tokens.Count == 0 || (marks[^1].Kind == WithheldKind.Email)) return;
        var endsInSign = tokens[^1].Kind is TokenKind.Sign;
        var start = MailboxStart(tokens, tokens.Count);
        var mark = tail switch
        {
            Tail.Growing => Mark.Pending,
            Tail.Ended when endsInSign || (isAsked && tokens[^1].Kind is TokenKind.Letter or TokenKind.Word) => Mark.Pending,
            Tail.Closed when endsInSign && isAsked => Mark.As(WithheldKind.Email),
            _ => Mark.Clear,
        };
        if (mark == Mark.Clear) return;
        for (var i = start; i < tokens.Count; i++)
        {
            if (marks[i] == Mark.Clear) marks[i] = mark;
        }
    }

    /// <summary>Where the mailbox before "at" begins, at the earliest; <paramref name="end"/> where there is none.</summary>
    private static int MailboxStart(IReadOnlyList<Token> tokens, int end)
    {
        var (start, plain) = (end, 0);
        for (; start > 0; start--)
        {
            var token = tokens[start - 1];
            var isBeforeSign = start < end && tokens[start].Kind is TokenKind.Sign;
            var isSpelled = token.Kind == TokenKind.Letter && (token.Text is not ("a" or "i") || (start < end && IsSpelling(tokens[start])) || (start > 1 && IsSpelling(tokens[start - 2])));
            var isAfterSign = token.Kind is TokenKind.Word && ((start > 1 && tokens[start - 2].Kind is TokenKind.Sign) || (start > 2 && tokens[start - 3].Kind is TokenKind.Sign));
            if (token.Kind is TokenKind.Sign) plain = 0;
            else if (isAfterSign || IsLink(tokens, start - 1)) continue;
            else if (LinkWords(tokens, start - 1) is var link and > 0) start -= link;
            else if (isBeforeSign && token.Kind is not (TokenKind.At or TokenKind.Address)) plain = 1;
            else if (isSpelled || token.IsNumber || token.Kind is TokenKind.Mixed || IsDotted(token)) continue;
            else if (token.Kind is TokenKind.Word && !CommonWords.Has(token.Text) && plain < PlainWords) plain++;
            else break;
        }

        return start;
    }

    /// <summary>How many words link a word to the letter that it only names: "b as in bravo" 2, "m like mary" 1, else 0.</summary>
    private static int LinkWords(IReadOnlyList<Token> tokens, int word)
    {
        if (tokens[word].Kind != TokenKind.Word || word < 2) return 0;
        var links = tokens[word - 1].Text == "in" && tokens[word - 2].Text == "as" ? 2 : tokens[word - 1].Text is "as" or "like" or "for" ? 1 : 0;
        var letter = word - links - 1;
        return links > 0 && letter >= 0 && tokens[letter].Kind == TokenKind.Letter && tokens[letter].Text[0] == tokens[word].Text[0] ? links : 0;
    }

    /// <summary>The "as in" of "b as in bravo", while "bravo" has not been said.</summary>
    private static bool IsLink(IReadOnlyList<Token> tokens, int at)
    {
        var link = tokens[at].Text == "in" ? at - 1 : at;
        return link >= 1 && tokens[link].Text is "as" or "like" && tokens[link - 1].Kind == TokenKind.Letter && tokens[link - 1].Text is not ("a" or "i");
    }

    private static bool IsMailbox(IReadOnlyList<Token> tokens, int start, int at, int end)
    {
        var own = Enumerable.Range(start, at - start).Select(i => tokens[i]).ToArray();
        if (own.Length == 0 || own.All(token => token.IsNumber)) return false;
        if (Enumerable.Range(at + 1, end - at - 1).Any(i => Providers.Contains(tokens[i].Text.Split('.')[0]))) return true;
        if (own.Any(token => token.Kind is TokenKind.Sign or TokenKind.Letter)) return true;
        return start == 0 || tokens[start - 1].Text is not ("the" or "a" or "an" or "this" or "our" or "their" or "his" or "her");
    }

    /// <summary>The domain after "at": where it ends (-1: there is none), and whether it is whole.</summary>
    private static (int End, bool IsWhole) Domain(IReadOnlyList<Token> tokens, int from)
    {
        if (from < tokens.Count && Written().IsMatch(tokens[from].Text)) return (from + 1, true);
        var (at, isWhole) = (from, false);
        while (true)
        {
            var label = at;
            while (at < tokens.Count && (IsLabel(tokens[at], mayEnd: at == label && label > from) || IsBeforeEnding(tokens, at)) && (isWhole ? at == label : Plain(tokens, label, at) <= PlainWords)) at++;
            if (at == label && at < tokens.Count) return isWhole ? (at - 1, true) : (-1, false);
            var isEnding = label > from && at > label && Endings.Contains(tokens[label].Text);
            if (isEnding) (isWhole, at) = (true, label + 1);
            else if (isWhole) return (label - 1, true);
            if (at >= tokens.Count) return (tokens.Count, isWhole);
            if (tokens[at].Text is not ("dot" or "period" or "point")) return isWhole ? (at, true) : (-1, false);
            at++;
        }
    }

    /// <summary>"my company dot com": even a common word, where a dot and an ending follow.</summary>
    private static bool IsBeforeEnding(IReadOnlyList<Token> tokens, int at)
    {
        var dot = at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word ? at + 2 : at + 1;
        return tokens[at].Kind == TokenKind.Word && dot + 1 < tokens.Count && tokens[dot].Text is "dot" && Endings.Contains(tokens[dot + 1].Text);
    }

    private static int Plain(IReadOnlyList<Token> tokens, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Count(i => tokens[i].Kind is TokenKind.Word);

    private static bool IsLabel(Token token, bool mayEnd) =>
        token.Kind is TokenKind.Letter or TokenKind.Mixed || token.IsNumber || token.Text is "dash" or "hyphen" or "minus"
        || (mayEnd && Endings.Contains(token.Text)) || (token.Kind is TokenKind.Word && !CommonWords.Has(token.Text));

    /// <summary>Beside it, "a" and "i" are letters.</summary>
    private static bool IsSpelling(Token token) => token.Kind is TokenKind.Sign || (token.Kind is TokenKind.Letter && token.Text is not ("a" or "i"));

    private static bool IsDotted(Token token) => token.Kind is TokenKind.Word && token.Text.AsSpan().IndexOfAny("._+") > 0;

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$")]
    private static partial Regex Written();
}

using System.Text.RegularExpressions;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Desk;

/// <summary>Checks what a desk sends before anything else sees it. Messages name the field and the limit, never the content.</summary>
internal static partial class MessageCheck
{
    /// <summary>Parts of one kind in one message: a minute of both legs, far above what a second can hold.</summary>
    private const int MaxParts = 1_200;

    /// <summary>Words of one utterance: ten minutes of the fastest talker.</summary>
    private const int MaxWords = 3_000;

    /// <summary>Characters of one word: longer ones are no words.</summary>
    private const int MaxWordLength = 100;

    private const int MaxName = 80;
    private const int MaxEarlier = 20;

    /// <summary>What is wrong with an opening, or null.</summary>
    public static string? Fault(OpenCall? open)
    {
        if (open?.Call is not { } call) return "OpenCall.Call is missing";
        if (!IsId(open.DeskId)) return "DeskId must be 1 to 64 of A-Z a-z 0-9 _ - .";
        if (!IsId(call.CallId)) return "CallId must be 1 to 64 of A-Z a-z 0-9 _ - .";
        if (!IsId(call.AgentId)) return "AgentId must be 1 to 64 of A-Z a-z 0-9 _ - .";
        if (!IsName(call.AgentName) || !IsName(call.Team)) return $"AgentName and Team must have 1 to {MaxName} characters";
        if (call.Language is not { Length: >= 2 and <= 35 }) return "Language must be a BCP 47 tag such as \"en\"";
        return call.Customer is { } card ? Fault(card) : null;
    }

    /// <summary>What is wrong with a message, or null.</summary>
    /// <param name="m">The message.</param>
    /// <param name="afterMs">Stream time of the call so far, ms.</param>
    /// <param name="maxMs">Longest call, ms.</param>
    public static string? Fault(UplinkMessage? m, int afterMs, int maxMs)
    {
        if (m is null) return "an empty message";
        if (m.Seq < 1) return "Seq must be 1 or more";
        if (m.UpToMs < 0) return "UpToMs must not be negative";
        if (m.UpToMs > maxMs) return $"UpToMs is beyond the longest call ({maxMs / 3_600_000} h)";
        if (m.UpToMs > afterMs + (MessageOrder.Window * 1_000)) return "UpToMs runs more than minutes ahead of the call";
        if (TooMany(m.Edges) || TooMany(m.Voice) || TooMany(m.Words) || TooMany(m.Notices)) return $"more than {MaxParts} parts of one kind";
        return Edges(m) ?? Voice(m) ?? Words(m) ?? Notices(m);
    }

    private static string? Fault(CustomerCard card)
    {
        if (card.Name is { Length: > MaxName } || card.CustomerId is { Length: > MaxName } || card.Segment is { Length: > MaxName })
            return $"the customer's card has a field of more than {MaxName} characters";
        if (card.Earlier is null) return "the customer's card has no list of earlier contacts; send an empty one";
        return card.Earlier.Length > MaxEarlier || card.Earlier.Any(e => e?.Topic is not { Length: <= 200 })
            ? $"the customer's card may have {MaxEarlier} earlier contacts, topics of at most 200 characters"
            : null;
    }

    private static string? Edges(UplinkMessage m)
    {
        foreach (var e in m.Edges ?? [])
            if (!Leg(e.Leg) || !Time(e.AtMs, m)) return "Edges: a leg that does not exist, or a time out of range";
        return null;
    }

    private static string? Voice(UplinkMessage m)
    {
        foreach (var v in m.Voice ?? [])
        {
            if (!Leg(v.Leg) || !Time(v.AtMs, m)) return "Voice: a leg that does not exist, or a time out of range";
            if (!In(v.Speech, 0, 1) || !In(v.Voiced, 0, 1)) return "Voice: Speech and Voiced must be 0..1";
            if (!In(v.LoudnessDb, -150, 20) || !In(v.PitchHz, 0, 2_000) || !In(v.TiltDb, -150, 150)) return "Voice: a level or pitch that is no number or out of range";
        }
        return null;
    }

    private static string? Words(UplinkMessage m)
    {
        foreach (var u in m.Words ?? [])
        {
            if (u?.Words is null || !Leg(u.Leg)) return "Words: an utterance without words or leg";
            if (u.UtteranceId < 1 || u.Words.Length > MaxWords || u.Settled < 0 || u.Settled > u.Words.Length) return $"Words: a count out of range (at most {MaxWords} words)";
            var last = 0;
            foreach (var w in u.Words)
            {
                if (w.Text is not { Length: > 0 and <= MaxWordLength }) return $"Words: a word must have 1 to {MaxWordLength} characters";
                if (w.FromMs < last || w.ToMs < w.FromMs || !Time(w.ToMs, m)) return "Words: times must not go back or be out of range";
                if (!In(w.Probability, 0, 1)) return "Words: Probability must be 0..1";
                last = w.FromMs;
            }
        }
        return null;
    }

    private static string? Notices(UplinkMessage m)
    {
        foreach (var n in m.Notices ?? [])
            if (!Time(n.AtMs, m)) return "Notices: a time out of range";
        return null;
    }

    /// <summary>Nothing lies in the future, but for words whose end a recogniser has guessed a little late.</summary>
    private static bool Time(int ms, UplinkMessage m) => ms >= 0 && ms <= m.UpToMs + 2_000;

    private static bool Leg(Leg leg) => leg is LiveEmpathy.Calls.Leg.Agent or LiveEmpathy.Calls.Leg.Customer;

    private static bool In(float value, float from, float to) => value >= from && value <= to; // false for NaN

    private static bool TooMany<T>(T[]? parts) => parts is { Length: > MaxParts };

    private static bool IsName(string? name) => name is { Length: >= 1 and <= MaxName };

    private static bool IsId(string? id) => id is not null && Id().IsMatch(id);

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,64}$")]
    private static partial Regex Id();
}

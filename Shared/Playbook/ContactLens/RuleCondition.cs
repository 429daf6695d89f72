using System.Text.Json;
using LiveEmpathy.Playbook.Heard;

namespace LiveEmpathy.Playbook.ContactLens;

/// <summary>One condition of a Contact Lens rule: an operator over one of the values that Contact Lens computes.</summary>
internal static class RuleCondition
{
    /// <summary>The condition here; null where there is no such thing, with the reason in the list.</summary>
    public static HeardPart? Read(JsonElement node, List<string> leftOut)
    {
        var value = node.TryGetProperty("ComparisonValue", out var compared) ? compared.GetString() ?? "" : "";
        var op = node.GetProperty("Operator").GetString();
        var part = (op, Tail(value)) switch
        {
            ("CONTAINS_ANY", "ExactMatch.Transcript") => Words(node, exact: true, leftOut),
            ("CONTAINS_ANY", "PatternMatch.Transcript") => Words(node, exact: false, leftOut),
            ("CONTAINS_ANY", "SemanticMatch.Transcript") => Out(leftOut, "a semantic match: phrases are matched here by their words, not by their meaning"),
            ("EQUALS", "Sentiment.State") => Sentiment(node, leftOut),
            ("NumberGreaterOrEqualTo", "Interruptions.Instances") => new HeardPart { Interruptions = Number(node) },
            ("NumberGreaterOrEqualTo", "NonTalkTime.TotalTimeSecs") => new HeardPart { SilenceSeconds = Number(node) },
            _ => Out(leftOut, $"{op} on {value}: there is no such measure of a call here"),
        };
        if (part is null || !Filters(node, part, leftOut)) return null;
        return node.TryGetProperty("Negate", out var negate) && negate.GetBoolean() ? new HeardPart { Not = part } : part;
    }

    /// <summary>"ExactMatch.Transcript" of "$.ContactLens.PostCall.ExactMatch.Transcript".</summary>
    private static string Tail(string value)
    {
        var parts = value.Split('.');
        return parts is ["$", "ContactLens", "PostCall" or "RealTimeCall", ..] ? string.Join('.', parts[3..]) : value;
    }

    private static int Number(JsonElement node) => (int)Math.Ceiling(node.GetProperty("Operands")[0].GetDouble());

    private static HeardPart? Words(JsonElement node, bool exact, List<string> leftOut)
    {
        var part = new HeardPart();
        foreach (var operand in node.GetProperty("Operands").EnumerateArray())
        {
            var (phrase, reason) = exact ? RulePattern.Exact(operand.GetString() ?? "") : RulePattern.Read(operand);
            if (phrase is not null) part.Say.Add(phrase);
            else leftOut.Add(reason!);
        }
        part.Say = [.. part.Say.Distinct(StringComparer.Ordinal)];
        return part.Say.Count > 0 ? part : null;
    }

    private static HeardPart? Sentiment(JsonElement node, List<string> leftOut) => node.GetProperty("Operands")[0].GetString() switch
    {
        "NEGATIVE" => new HeardPart { Sentiment = "negative" },
        "POSITIVE" => new HeardPart { Sentiment = "positive" },
        "NEUTRAL" => new HeardPart { Sentiment = "neutral" },
        var other => Out(leftOut, $"the sentiment {other}: a line is negative, neutral or positive here"),
    };

    /// <summary>Who, in which language and in which part of the call.</summary>
    private static bool Filters(JsonElement node, HeardPart part, List<string> leftOut)
    {
        if (!node.TryGetProperty("FilterClause", out var clause) || !clause.TryGetProperty("Filters", out var filters)) return true;
        if (clause.TryGetProperty("LogicOperator", out var logic) && logic.GetString() != "AND" && filters.GetArrayLength() > 1)
            return Out(leftOut, $"filters joined by {logic.GetString()}: they are joined by AND here") is not null;
        return filters.EnumerateArray().All(f => Filter(f.GetProperty("Type").GetString() ?? "", f.GetProperty("Data"), part, leftOut));
    }

    private static bool Filter(string type, JsonElement data, HeardPart part, List<string> leftOut)
    {
        switch (type)
        {
            case "ParticipantRole":
                part.By = data.GetString() switch { "AGENT" => "agent", "CUSTOMER" => "customer", _ => "" };
                return part.By != "agent" || part.Sentiment.Length == 0 || Out(leftOut, "the agent's sentiment: what an agent feels is not inferred here") is not null;
            case "PatternMatchLanguageFilter":
                return data.GetString() is "EN" || Out(leftOut, $"a pattern in the language {data.GetString()}: the rules are added to English playbooks") is not null;
            case "PostCallContactPeriodSeconds" or "RealTimeCallContactPeriodSeconds":
                if (data.TryGetProperty("First", out var first)) part.First = (float)first.GetDouble();
                if (data.TryGetProperty("Last", out var last) || data.TryGetProperty("Past", out last)) part.Last = (float)last.GetDouble();
                return part.First > 0 || part.Last > 0 || Out(leftOut, "a part of the call that is neither first, last nor past seconds") is not null;
            default:
                return Out(leftOut, $"the filter {type}: it is not known here") is not null;
        }
    }

    private static HeardPart? Out(List<string> leftOut, string reason)
    {
        leftOut.Add(reason);
        return null;
    }
}

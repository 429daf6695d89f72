using System.Text.Json;
using LiveEmpathy.Playbook.Heard;

namespace LiveEmpathy.Playbook.ContactLens;

/// <summary>
/// Reads a rule file of Amazon Connect Contact Lens: the input of its CreateRule call, as in the public library
/// aws-samples/amazon-connect-contact-lens-rules-library. `Function` is itself JSON, in a string:
/// <code>
/// { Name, TriggerEventSource: { EventSourceName }, Function: "{ RuleFunction: { Operator, Operands, ... } }", Actions: [ ... ] }
/// </code>
/// </summary>
public static class RuleFile
{
    private const string Category = "ASSIGN_CONTACT_CATEGORY";

    /// <summary>Imports a rule.</summary>
    /// <param name="json">The file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static ImportedRule Read(string json, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var name = root.GetProperty("Name").GetString() ?? "";
            var source = root.GetProperty("TriggerEventSource").GetProperty("EventSourceName").GetString();
            if (source is not ("OnPostCallAnalysisAvailable" or "OnRealTimeCallAnalysisAvailable"))
                return new ImportedRule(name, false, null, [$"its source {source}: only calls are listened to here"]);
            using var function = JsonDocument.Parse(root.GetProperty("Function").GetString() ?? "");
            var leftOut = new List<string>();
            var heard = Part(function.RootElement.GetProperty("RuleFunction"), leftOut);
            if (root.TryGetProperty("Actions", out var actions)) leftOut.AddRange(Actions(actions));
            return new ImportedRule(name, source == "OnRealTimeCallAnalysisAvailable", heard, leftOut);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{file}: not a Contact Lens rule ({wrong.Message})", wrong);
        }
    }

    private static IEnumerable<string> Actions(JsonElement actions) => actions.EnumerateArray()
        .Select(a => a.GetProperty("ActionType").GetString()).Where(a => a != Category)
        .Select(a => $"its action {a}: a rule here marks the call, and nothing leaves the building");

    /// <summary>A part of the rule; null where it cannot be taken over, with the reason in the list.</summary>
    private static HeardPart? Part(JsonElement node, List<string> leftOut)
    {
        var op = node.GetProperty("Operator").GetString();
        return op is "AND" or "OR" ? Several(node, op == "AND", leftOut) : RuleCondition.Read(node, leftOut);
    }

    /// <summary>An OR lives without one of its parts; an AND would fire too often without.</summary>
    private static HeardPart? Several(JsonElement node, bool all, List<string> leftOut)
    {
        var parts = node.GetProperty("Operands").EnumerateArray().Select(o => Part(o, leftOut)).ToArray();
        var there = parts.OfType<HeardPart>().ToList();
        if (there.Count == 0 || (all && there.Count < parts.Length)) return null;
        return there.Count == 1 ? there[0] : all ? new HeardPart { All = there } : new HeardPart { Any = there };
    }
}

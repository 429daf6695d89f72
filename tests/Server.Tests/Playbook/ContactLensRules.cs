using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveEmpathy.Server.Tests.Playbook;

/// <summary>Rule files as Contact Lens writes them, with rules of our own.</summary>
internal static class ContactLensRules
{
    /// <summary>A rule file around a rule function.</summary>
    public static string File(string name, JsonNode function, bool realTime = false, string action = "ASSIGN_CONTACT_CATEGORY") => new JsonObject
    {
        ["Name"] = name,
        ["TriggerEventSource"] = new JsonObject { ["EventSourceName"] = realTime ? "OnRealTimeCallAnalysisAvailable" : "OnPostCallAnalysisAvailable" },
        ["Function"] = new JsonObject { ["Version"] = "2022-11-25", ["RuleFunction"] = function }.ToJsonString(),
        ["Actions"] = new JsonArray(new JsonObject { ["ActionType"] = action, ["AssignContactCategoryAction"] = new JsonObject() }),
        ["PublishStatus"] = "PUBLISHED",
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    public static JsonNode And(params JsonNode[] of) => new JsonObject { ["Operator"] = "AND", ["Operands"] = new JsonArray(of) };

    public static JsonNode Or(params JsonNode[] of) => new JsonObject { ["Operator"] = "OR", ["Operands"] = new JsonArray(of) };

    public static JsonNode Exact(string who, params string[] phrases) => Words("ExactMatch", who, [.. phrases.Select(p => (JsonNode)JsonValue.Create(p)!)]);

    public static JsonNode Semantic(string who, params string[] phrases) => Words("SemanticMatch", who, [.. phrases.Select(p => (JsonNode)JsonValue.Create(p)!)]);

    public static JsonNode Patterns(string who, params JsonNode[] patterns) => Words("PatternMatch", who, patterns);

    /// <summary>Tokens: "word", ["a", "b"] as string[], or an int as a proximity.</summary>
    public static JsonNode Pattern(params object[] tokens) => new JsonArray([.. tokens.Select(Token)]);

    public static JsonNode Sentiment(string who, string state, string period, int seconds) => Condition(
        "EQUALS", "PostCall.Sentiment.State", JsonValue.Create(state), Filter("ParticipantRole", who),
        new JsonObject { ["Type"] = "PostCallContactPeriodSeconds", ["Data"] = new JsonObject { [period] = seconds } });

    public static JsonNode AtLeast(string what, int number) => Condition("NumberGreaterOrEqualTo", $"PostCall.{what}", JsonValue.Create(number));

    public static JsonNode Negated(JsonNode condition)
    {
        condition["Negate"] = true;
        return condition;
    }

    private static JsonNode Token(object token) => token switch
    {
        string word => new JsonObject { ["Type"] = "PLAIN", ["Value"] = word },
        string[] list => new JsonObject { ["Type"] = "LIST", ["Value"] = new JsonArray([.. list.Select(Token)]) },
        int words => new JsonObject { ["Type"] = "PROXIMITY", ["Value"] = new JsonObject { ["Distance"] = words, ["IsWithin"] = true } },
        _ => throw new ArgumentException("word, list or distance", nameof(token)),
    };

    private static JsonObject Words(string match, string who, JsonNode[] operands)
    {
        var node = Condition("CONTAINS_ANY", $"PostCall.{match}.Transcript", null, Filter("ParticipantRole", who));
        node["Operands"] = new JsonArray(operands);
        return node;
    }

    private static JsonObject Condition(string op, string value, JsonNode? operand, params JsonNode[] filters) => new()
    {
        ["Operator"] = op,
        ["Operands"] = new JsonArray(operand),
        ["ComparisonValue"] = $"$.ContactLens.{value}",
        ["FilterClause"] = new JsonObject { ["LogicOperator"] = "AND", ["Filters"] = new JsonArray(filters) },
        ["Negate"] = false,
    };

    private static JsonObject Filter(string type, string data) => new() { ["Type"] = type, ["Data"] = data };
}

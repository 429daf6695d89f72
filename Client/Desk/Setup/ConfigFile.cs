using System.Text.Json;
using System.Text.RegularExpressions;

namespace LiveEmpathy.Desk.Setup;

/// <summary>Reads desk.json. All that is wrong is said at once, each with what to write.</summary>
public static partial class ConfigFile
{
    /// <summary>Longest name the server takes, characters.</summary>
    private const int LongestName = 80;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="DeskException">It is missing or wrong; names every mistake.</exception>
    public static DeskConfig Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new DeskException(DeskExit.BadInput, $"{path} cannot be read: {unreadable.Message}");
        }
    }

    /// <summary>Checks the text of a file.</summary>
    /// <exception cref="DeskException">It is wrong; names every mistake.</exception>
    public static DeskConfig Parse(string text, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            var root = new ConfigReader(json.RootElement);
            var config = Take(root);
            return root.Mistakes.Count == 0 ? config
                : throw new DeskException(DeskExit.BadInput, $"{path} has {root.Mistakes.Count} mistake{(root.Mistakes.Count == 1 ? "" : "s")}:\n" + string.Join('\n', root.Mistakes.Select(mistake => "  " + mistake)));
        }
        catch (JsonException broken)
        {
            throw new DeskException(DeskExit.BadInput, $"{path}, line {(broken.LineNumber ?? 0) + 1}: this is not JSON: {broken.Message}");
        }
    }

    private static DeskConfig Take(ConfigReader root)
    {
        var config = new DeskConfig(
            root.Addresses("servers"),
            root.Text("agent", "the agent's name, 1 to 80 characters", value => value.Length <= LongestName) ?? Environment.UserName,
            root.Text("team", "a team's name, 1 to 80 characters", value => value.Length <= LongestName) ?? "Service",
            root.Text("language", "a language tag such as en or de-AT", value => Tag().IsMatch(value)) ?? "en")
        {
            AgentDevice = root.Text("agentDevice", "a device's name, or part of it"),
            CustomerDevice = root.Text("customerDevice", "a device's name, or part of it"),
            Model = root.Text("model", "a model's name such as tiny.en, or a file"),
            ModelFolder = root.Text("modelFolder", "a folder"),
            WordsEndpoint = root.Address("wordsEndpoint"),
            WordsEndpointModel = root.Text("wordsEndpointModel", "the name of the endpoint's model") ?? "whisper-1",
            WordsParallel = root.Number("wordsParallel", 1, 64) ?? 1,
            CallsAlways = root.Text("calls", "\"always\", or \"signalled\" where the phone says desk call and desk hangup", value => value is "always" or "signalled") != "signalled",
            OpensCoach = root.Flag("openCoach") ?? false,
        };
        if (root.Text("deskId", "1 to 64 of A-Z a-z 0-9 _ - .", value => Id().IsMatch(value)) is { } id) config = config with { DeskId = id };
        if (config is { Model: not null, WordsEndpoint: not null }) root.Mistakes.Add("model and wordsEndpoint: give one of the two");
        root.RefuseOthers();
        return config;
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Tag();

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,64}$")]
    private static partial Regex Id();
}

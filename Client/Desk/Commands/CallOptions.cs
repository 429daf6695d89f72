using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using LiveEmpathy.Calls;

namespace LiveEmpathy.Desk.Commands;

/// <summary>The options that say whose call it is.</summary>
internal sealed partial class CallOptions
{
    private readonly Option<string> _agent = new("--agent") { HelpName = "NAME", Description = "Name of the agent.", DefaultValueFactory = _ => Environment.UserName };
    private readonly Option<string> _team = new("--team") { HelpName = "NAME", Description = "Team of the agent.", DefaultValueFactory = _ => "Service" };
    private readonly Option<string?> _call = new("--call") { HelpName = "ID", Description = "Id of the call: 1 to 64 of A-Z a-z 0-9 _ - . (default: from the file name)" };
    private readonly Option<string?> _card = new("--card") { HelpName = "FILE", Description = "The customer's card, JSON: customerId, name, segment, earlier [{ at, topic }]." };
    private readonly Option<string> _language = new("--language") { HelpName = "TAG", Description = "Language spoken.", DefaultValueFactory = _ => "en" };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_agent, _team, _call, _card, _language]) command.Add(option);
        _call.Validators.Add(call =>
        {
            if (call.GetValue(_call) is { } id && !Id().IsMatch(id)) call.AddError("--call is 1 to 64 of A-Z a-z 0-9 _ - .");
        });
    }

    /// <exception cref="DeskException">The card is missing or broken.</exception>
    public CallInfo Read(ParseResult args, string file, TimeProvider time)
    {
        var agent = args.GetRequiredValue(_agent);
        var call = args.GetValue(_call) ?? $"{ToId(Path.GetFileNameWithoutExtension(file))}-{Random.Shared.Next(0x1000000):x6}";
        var card = args.GetValue(_card) is { } path ? ReadCard(path) : null;
        return new CallInfo(call, ToId(agent), agent, args.GetRequiredValue(_team), time.GetUtcNow(), args.GetRequiredValue(_language), Customer: card);
    }

    private static CustomerCard ReadCard(string path)
    {
        try
        {
            var card = JsonSerializer.Deserialize<CustomerCard>(File.ReadAllText(path), JsonSerializerOptions.Web);
            return card is null ? throw new JsonException() : card with { Earlier = card.Earlier ?? [] };
        }
        catch (JsonException broken)
        {
            throw new DeskException(DeskExit.BadInput, $"{path}, line {(broken.LineNumber ?? 0) + 1}: not a customer's card. "
                + """Write JSON such as { "name": "...", "earlier": [ { "at": "2026-01-31T10:00:00Z", "topic": "..." } ] }.""");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DeskException(DeskExit.BadInput, failure.Message);
        }
    }

    internal static string ToId(string name)
    {
        var id = NotId().Replace(name, "-").Trim('-');
        return id.Length == 0 ? "x" : id[..Math.Min(id.Length, 48)].ToLowerInvariant();
    }

    [GeneratedRegex("^[A-Za-z0-9_.-]{1,64}$")]
    private static partial Regex Id();

    [GeneratedRegex("[^A-Za-z0-9_.-]+")]
    private static partial Regex NotId();
}

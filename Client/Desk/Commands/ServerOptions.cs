using System.CommandLine;
using System.CommandLine.Parsing;
using LiveEmpathy.Desk.Uplink;

namespace LiveEmpathy.Desk.Commands;

/// <summary>The options that say where the uplink goes.</summary>
internal sealed class ServerOptions
{
    private readonly Option<Uri[]> _servers = new("--server")
    {
        HelpName = "URL",
        Description = "Address of the server, such as http://localhost:5000; again for another one to fall back on.",
        Required = true,
        CustomParser = ReadAddresses,
    };

    private readonly Option<double?> _giveUp = new("--give-up-after")
    {
        HelpName = "SECONDS",
        Description = "End with an error after this long without a server. Default: never, the call is kept and the desk tries again.",
    };

    public void AddTo(Command command)
    {
        command.Add(_servers);
        command.Add(_giveUp);
        _giveUp.Validators.Add(limit =>
        {
            if (limit.GetValue(_giveUp) is <= 0 or > 86_400 or double.NaN) limit.AddError("--give-up-after is a number of seconds, up to 86400 (a day).");
        });
    }

    public UplinkOptions Read(ParseResult args) => new(args.GetRequiredValue(_servers), UplinkOptions.NewDeskId())
    {
        GiveUpAfter = args.GetValue(_giveUp) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    private static Uri[]? ReadAddresses(ArgumentResult argument)
    {
        var addresses = new List<Uri>();
        foreach (var token in argument.Tokens)
        {
            if (Uri.TryCreate(token.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") addresses.Add(address);
            else argument.AddError($"--server {token.Value}: not an address. Write it as http://host:port or https://host.");
        }

        return [.. addresses];
    }
}

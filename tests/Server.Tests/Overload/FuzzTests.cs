using System.Text.RegularExpressions;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Server.Tests.Overload;

/// <summary>Every method of every hub gets what nobody should send. It is refused in words, and the call of somebody else goes on.</summary>
public sealed partial class FuzzTests
{
    private const int Rounds = 40;

    public static TheoryData<string, Type> Hubs => new()
    {
        { "desk", typeof(IDeskHub) }, { "wall", typeof(IWallHub) }, { "coach", typeof(ICoachHub) }, { "floor", typeof(IFloorHub) }, { "playbook", typeof(IPlaybookHub) },
    };

    [Theory]
    [MemberData(nameof(Hubs))]
    public async Task Nothing_breaks_and_nobody_else_is_touched(string hub, Type methods)
    {
        await using var server = await RunningServer.StartAsync();
        await using var good = await TestDesk.ConnectAsync(server, "good");
        var claim = await good.OpenAsync(TestDesk.Call("good"));
        var (uplink, ended) = good.Stream("good", claim.Claim);

        for (var round = 0; round < Rounds; round++) await ThrowAsync(server, hub, methods, new Odd(round, numbers: hub == "desk"));

        await uplink.WriteAsync(new UplinkMessage(1, 400, Words: [new UtteranceUpdate(Leg.Agent, 1, [new Word("hello", 0, 300)], 1, true)], Ended: true), TestContext.Current.CancellationToken);
        await ended;
        Assert.Single(server.Calls.Find("good")!.Use(c => c.Analysis.Conversation.Utterances));
        Assert.Empty(Bugs().Matches(server.Logs.All).Select(m => m.Value).Distinct());
    }

    /// <summary>A connection of its own each round: one that sends the unreadable is closed, and that is right.</summary>
    private static async Task ThrowAsync(RunningServer server, string hub, Type methods, Odd odd)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server.Address, $"/hubs/{hub}"));
        if (hub == "desk") builder.AddMessagePackProtocol();
        await using var connection = builder.Build();
        await connection.StartAsync();
        foreach (var method in methods.GetMethods())
        {
            try
            {
                await connection.InvokeCoreAsync(method.Name, [.. method.GetParameters().Select(p => odd.Of(p.ParameterType))], TestContext.Current.CancellationToken);
            }
            catch (Exception refused) when (refused is Microsoft.AspNetCore.SignalR.HubException or InvalidOperationException or IOException or TaskCanceledException)
            {
                if (connection.State != HubConnectionState.Connected) return;
            }
        }
    }

    /// <summary>Exceptions that are a mistake of ours, wherever they were caught.</summary>
    [GeneratedRegex(@"System\.(NullReference|IndexOutOfRange|InvalidCast|Overflow|ArgumentNull|ArgumentOutOfRange|Format|Arithmetic|NotImplemented|OutOfMemory|Collections\.Generic\.KeyNotFound)Exception[^\n]*\n[^\n]*")]
    private static partial Regex Bugs();
}

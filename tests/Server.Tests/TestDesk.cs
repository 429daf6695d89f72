using System.Threading.Channels;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Server.Tests;

/// <summary>A desk's end of the wire: a real SignalR client with MessagePack.</summary>
internal sealed class TestDesk : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly string _id;
    private readonly Channel<long> _acknowledged = Channel.CreateUnbounded<long>();
    private readonly Channel<CueView?> _nudges = Channel.CreateUnbounded<CueView?>();

    private readonly Channel<bool> _listened = Channel.CreateUnbounded<bool>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TestDesk(HubConnection connection, string id) => (_connection, _id) = (connection, id);

    public ChannelReader<CueView?> Nudges => _nudges.Reader;

    /// <summary>Whether somebody listens, as the server says it.</summary>
    public ChannelReader<bool> Listened => _listened.Reader;

    public static Task<TestDesk> ConnectAsync(RunningServer server, string id = "desk-1") => ConnectAsync(server.Address, id);

    public static async Task<TestDesk> ConnectAsync(Uri server, string id = "desk-1")
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/desk")).AddMessagePackProtocol().Build();
        var desk = new TestDesk(connection, id);
        connection.On<string, long>("Acknowledged", (_, seq) => desk._acknowledged.Writer.TryWrite(seq));
        connection.On<string, CueView?>("Nudged", (_, cue) => desk._nudges.Writer.TryWrite(cue));
        connection.On<string, bool>("ListenedIn", (_, on) => desk._listened.Writer.TryWrite(on));
        await connection.StartAsync(Stop);
        return desk;
    }

    public static CallInfo Call(string id, string agent = "agent-1", string team = "Team A") => TalkScript.Call with { CallId = id, AgentId = agent, Team = team };

    public Task<CallClaim> OpenAsync(CallInfo call) => _connection.InvokeAsync<CallClaim>("OpenCall", new OpenCall(_id, call), Stop);

    /// <summary>Opens an uplink that goes on as long as the caller writes.</summary>
    public (ChannelWriter<UplinkMessage> Uplink, Task Ended) Stream(string callId, long claim)
    {
        var uplink = Channel.CreateUnbounded<UplinkMessage>();
        return (uplink.Writer, SayWhyAsync(_connection.InvokeAsync("StreamCall", callId, claim, uplink.Reader, Stop)));
    }

    /// <summary>Sends what somebody listens to.</summary>
    public (ChannelWriter<ListenPacket> Audio, Task Ended) Audio(string callId, long claim)
    {
        var audio = Channel.CreateUnbounded<ListenPacket>();
        return (audio.Writer, _connection.InvokeAsync("StreamAudio", callId, claim, audio.Reader, Stop));
    }

    /// <summary>Opens a call, sends all messages, and waits until the server has ended or refused the stream.</summary>
    public async Task SendAsync(CallInfo call, params UplinkMessage[] messages)
    {
        var claim = await OpenAsync(call);
        Assert.Null(claim.Refused);
        var (uplink, ended) = Stream(call.CallId, claim.Claim);
        foreach (var message in messages) await uplink.WriteAsync(message, Stop);
        uplink.Complete();
        await ended;
    }

    public async Task AcknowledgedAsync(long seq)
    {
        while (await _acknowledged.Reader.ReadAsync(Stop) < seq)
        {
        }
    }

    /// <summary>A server that has refused the stream acknowledges nothing any more: whoever waits for that is told why.</summary>
    private async Task SayWhyAsync(Task ended)
    {
        try
        {
            await ended;
        }
        catch (Exception refused)
        {
            _acknowledged.Writer.TryComplete(refused);
            throw;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}

using System.Threading.Channels;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>One desk with one call, over a connection of its own.</summary>
internal sealed class LoadDesk(int number, EventPattern pattern, TimeProvider time) : IAsyncDisposable
{
    /// <summary>Messages whose time of sending is remembered: a viewer hears of the newest ones.</summary>
    private const int Remembered = 64;

    private readonly Channel<UplinkMessage> _line = Channel.CreateUnbounded<UplinkMessage>(new() { SingleReader = true, SingleWriter = true });
    private readonly (int UpToMs, long SentAt)[] _sent = new (int, long)[Remembered];
    private HubConnection? _hub;
    private Task? _stream;
    private long _seq;
    private long _acknowledged;
    private long _last = -1;
    private int _beganMs;
    private readonly TaskCompletionSource _allTaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private UplinkMessage _next = pattern.At(1);

    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(10);

    /// <summary>Ids begin with this.</summary>
    public const string Prefix = "load-";

    /// <summary>The agent of a desk.</summary>
    public static string AgentId(int number) => $"agent-{number}";

    /// <summary>Messages that the server has acknowledged: on a machine that cannot keep up fewer than were sent.</summary>
    public long Taken => Interlocked.Read(ref _acknowledged);

    public long Lost => _seq - Taken;

    /// <summary>When the next message is due, ms since <see cref="Begin"/>.</summary>
    public int NextDueMs => _next.UpToMs - _beganMs;

    /// <summary>Time counts from here: what was sent before was sent.</summary>
    public void Begin() => _beganMs = _seq == 0 ? 0 : pattern.At(_seq).UpToMs;

    public async Task StartAsync(Uri server, string team)
    {
        _hub = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/desk"), http =>
        {
            http.SkipNegotiation = true;
            http.Transports = Microsoft.AspNetCore.Http.Connections.HttpTransportType.WebSockets;
        }).AddMessagePackProtocol().Build();
        _hub.On<string, long>(nameof(IDeskClient.Acknowledged), (_, seq) =>
        {
            Interlocked.Exchange(ref _acknowledged, seq);
            if (seq == Interlocked.Read(ref _last)) _allTaken.TrySetResult();
        });
        _hub.On<string, CueView?>(nameof(IDeskClient.Nudged), (_, _) => { });
        await _hub.StartAsync();
        var call = new CallInfo($"{Prefix}{number}", AgentId(number), $"Agent {number}", team, time.GetUtcNow());
        var claim = await _hub.InvokeAsync<CallClaim>(nameof(IDeskHub.OpenCall), new OpenCall($"desk-{number}", call));
        if (claim.Refused is { } why) throw new InvalidOperationException($"The server refuses a call: {why}");
        _stream = _hub.InvokeAsync(nameof(IDeskHub.StreamCall), call.CallId, claim.Claim, _line.Reader.ReadAllAsync());
    }

    /// <summary>Sends the next message.</summary>
    public void Send()
    {
        _sent[_next.Seq % Remembered] = (_next.UpToMs, time.GetTimestamp());
        _line.Writer.TryWrite(_next);
        _next = pattern.At(++_seq + 1);
    }

    /// <summary>How long ago the message was sent that brought the call to this stream time or past it; null where it is forgotten.</summary>
    public double? AgeMs(int nowMs)
    {
        var first = (UpToMs: int.MaxValue, SentAt: 0L);
        var forgotten = true;
        foreach (var sent in _sent)
        {
            if (sent.SentAt == 0) continue;
            if (sent.UpToMs < nowMs) forgotten = false; // the one before is still known, so this is the first
            else if (sent.UpToMs < first.UpToMs) first = sent;
        }
        return forgotten || first.SentAt == 0 ? null : time.GetElapsedTime(first.SentAt).TotalMilliseconds;
    }

    /// <summary>How long ago each message was sent that moved the call on between two stream times.</summary>
    /// <param name="afterMs">What a viewer has seen before.</param>
    /// <param name="nowMs">What it sees now.</param>
    public IEnumerable<double> AgesMs(int afterMs, int nowMs)
    {
        foreach (var (upTo, at) in _sent)
            if (upTo > afterMs && upTo <= nowMs && at != 0) yield return time.GetElapsedTime(at).TotalMilliseconds;
    }

    /// <summary>Ends the call and waits until the server has all of it.</summary>
    public async Task EndAsync()
    {
        Interlocked.Exchange(ref _last, ++_seq);
        _line.Writer.TryWrite(_next with { Ended = true });
        _line.Writer.Complete();
        await _stream!;
        await Task.WhenAny(_allTaken.Task, Task.Delay(LastWord, time)); // the acknowledgement is handled beside the stream's end
    }

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null) await _hub.DisposeAsync();
    }
}

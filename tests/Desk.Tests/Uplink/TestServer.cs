using System.Collections.Concurrent;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveEmpathy.Desk.Tests.Uplink;

/// <summary>
/// The smallest server that keeps the contract, for what the real one cannot be brought to do on demand: refuse, forget, stay silent.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app, CallsTaken calls) => (_app, Calls) = (app, calls);

    public CallsTaken Calls { get; }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<TestServer> StartAsync(int port = 0, CallsTaken? calls = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSingleton(calls ??= new CallsTaken());
        builder.Services.AddSignalR().AddMessagePackProtocol();
        var app = builder.Build();
        app.MapHub<TestDeskHub>("/hubs/desk");
        await app.StartAsync();
        return new TestServer(app, calls);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}

/// <summary>What the server was given, and how it is told to behave.</summary>
internal sealed class CallsTaken
{
    public ConcurrentQueue<UplinkMessage> Messages { get; } = [];

    /// <summary>Answers of the next claims; empty: granted.</summary>
    public ConcurrentQueue<CallClaim> Answers { get; } = [];

    /// <summary>Why it cannot take this call now, to be tried again a second later; null: it can.</summary>
    public Func<string, string?> Busy { get; set; } = _ => null;

    public ConcurrentQueue<OpenCall> Claims { get; } = [];

    public bool Acknowledge { get; set; } = true;

    public Func<UplinkMessage, string?> Reject { get; set; } = _ => null;

    /// <summary>Messages after this one are left waiting until the line is gone.</summary>
    public long HoldAfter { get; set; } = long.MaxValue;

    /// <summary>True: a supervisor wants to hear each call.</summary>
    public bool Listens { get; set; }

    public ConcurrentQueue<ListenPacket> Audio { get; } = [];

    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Calls that came to their end, in that order.</summary>
    public ConcurrentQueue<string> EndedCalls { get; } = [];

    /// <summary>The last message of each call.</summary>
    public ConcurrentDictionary<string, long> LastSeqs { get; } = [];

    public int ClaimsOf(string callId) => Claims.Count(open => open.Call.CallId == callId);
}

internal sealed class TestDeskHub(CallsTaken taken) : Hub<IDeskClient>, IDeskHub
{
    public async Task<CallClaim> OpenCall(OpenCall open)
    {
        taken.Claims.Enqueue(open);
        if (taken.Busy(open.Call.CallId) is { } why) return new CallClaim(0, 0, why, RetryAfterSeconds: 1);
        if (taken.Listens) await Clients.Caller.ListenedIn(open.Call.CallId, true);
        return taken.Answers.TryDequeue(out var answer) ? answer : new CallClaim(taken.ClaimsOf(open.Call.CallId), taken.LastSeqs.GetValueOrDefault(open.Call.CallId));
    }

    public async Task StreamCall(string callId, long claim, IAsyncEnumerable<UplinkMessage> messages)
    {
        await foreach (var message in messages)
        {
            if (message.Seq > taken.HoldAfter) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Context.ConnectionAborted);
            if (taken.Reject(message) is { } reason) throw new HubException(reason);
            if (claim != taken.ClaimsOf(callId)) throw new HubException("another connection has claimed the call since");
            taken.Messages.Enqueue(message);
            taken.LastSeqs[callId] = message.Seq;
            if (taken.Acknowledge) await Clients.Caller.Acknowledged(callId, message.Seq);
            if (!message.Ended) continue;
            taken.EndedCalls.Enqueue(callId);
            taken.Ended.TrySetResult();
            return;
        }
    }

    public async Task StreamAudio(string callId, long claim, IAsyncEnumerable<ListenPacket> packets)
    {
        await foreach (var packet in packets) taken.Audio.Enqueue(packet);
    }
}

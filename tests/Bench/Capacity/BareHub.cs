using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>The same hub over the same protocol that looks at nothing: what receiving alone costs.</summary>
internal sealed class BareHub : Hub<IDeskClient>, IDeskHub
{
    private const int AcknowledgeEvery = 8;

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddSignalR().AddMessagePackProtocol().AddHubOptions<BareHub>(o => o.StreamBufferCapacity = 64);
        var app = builder.Build();
        app.MapHub<BareHub>("/hubs/desk");
        await app.RunAsync();
        return 0;
    }

    public Task<CallClaim> OpenCall(OpenCall open) => Task.FromResult(new CallClaim(1, 0));

    public async Task StreamCall(string callId, long claim, IAsyncEnumerable<UplinkMessage> messages)
    {
        long taken = 0;
        await foreach (var message in messages)
        {
            if (message.Seq - taken < AcknowledgeEvery && !message.Ended) continue;
            taken = message.Seq;
            await Clients.Caller.Acknowledged(callId, taken);
            if (message.Ended) return;
        }
    }

    public async Task StreamAudio(string callId, long claim, IAsyncEnumerable<ListenPacket> packets)
    {
        await foreach (var _ in packets)
        {
            // dropped, like everything else
        }
    }
}

using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>The coach page of an agent, with the browser's own protocol.</summary>
internal sealed class LoadCoach : IAsyncDisposable
{
    private readonly HubConnection _hub;
    private int _heard;

    private LoadCoach(HubConnection hub) => _hub = hub;

    /// <summary>Opens it.</summary>
    public static async Task<LoadCoach> StartAsync(Uri server, string agentId)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/coach"));
        builder.Services.Configure<JsonHubProtocolOptions>(o => o.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, HubJson.Default));
        var coach = new LoadCoach(builder.Build());
        coach._hub.On<CoachView>(nameof(ICoachClient.CoachChanged), _ => Interlocked.Increment(ref coach._heard));
        await coach._hub.StartAsync();
        await coach._hub.InvokeAsync<CoachView>(nameof(ICoachHub.WatchCoach), agentId);
        return coach;
    }

    /// <summary>How often it was told since the last time asked.</summary>
    public int Take() => Interlocked.Exchange(ref _heard, 0);

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}

using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>A supervisor's page on the wall of one team, with the browser's own protocol.</summary>
internal sealed class LoadViewer(LoadDesk[] desks) : IAsyncDisposable
{
    private HubConnection? _hub;
    private List<double> _tiles = [];
    private List<double> _alerts = [];
    private readonly Lock _gate = new();

    public async Task StartAsync(Uri server, string team)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/wall"));
        builder.Services.Configure<JsonHubProtocolOptions>(o => o.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, HubJson.Default));
        _hub = builder.Build();
        _hub.On<WallBatch>(nameof(IWallClient.WallChanged), batch =>
        {
            foreach (var tile in batch.Changed) Note(_tiles, tile.CallId, tile.NowMs);
        });
        _hub.On<AlertView>(nameof(IWallClient.AlertRaised), alert => Note(_alerts, alert.CallId, alert.Alert.RaisedAtMs));
        await _hub.StartAsync();
        await _hub.InvokeAsync<WallSnapshot>(nameof(IWallHub.WatchWall), team);
    }

    /// <summary>Latencies since the last time asked, ms.</summary>
    public (List<double> Tiles, List<double> Alerts) Take()
    {
        lock (_gate)
        {
            var taken = (_tiles, _alerts);
            (_tiles, _alerts) = ([], []);
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null) await _hub.DisposeAsync();
    }

    private void Note(List<double> list, string callId, int streamMs)
    {
        var desk = desks[int.Parse(callId.AsSpan(LoadDesk.Prefix.Length), System.Globalization.CultureInfo.InvariantCulture)];
        if (desk.AgeMs(streamMs) is not { } age) return;
        lock (_gate) list.Add(age);
    }
}

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
    private readonly Dictionary<string, TileView> _seen = [];
    private Heard _heard = new();
    private readonly Lock _gate = new();

    public async Task StartAsync(Uri server, string team)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/wall"));
        builder.Services.Configure<JsonHubProtocolOptions>(o => o.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, HubJson.Default));
        _hub = builder.Build();
        _hub.On<WallBatch>(nameof(IWallClient.WallChanged), batch =>
        {
            lock (_gate)
            {
                _heard.Batches++;
                foreach (var tile in batch.Changed) Note(tile);
            }
        });
        _hub.On<AlertView>(nameof(IWallClient.AlertRaised), alert =>
        {
            lock (_gate)
                if (Desk(alert.CallId).AgeMs(alert.Alert.RaisedAtMs) is { } age) _heard.Alerts.Add(age);
        });
        await _hub.StartAsync();
        await _hub.InvokeAsync<WallSnapshot>(nameof(IWallHub.WatchWall), team);
    }

    /// <summary>What was heard since the last time asked.</summary>
    public Heard Take()
    {
        lock (_gate)
        {
            var taken = _heard;
            _heard = new();
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null) await _hub.DisposeAsync();
    }

    /// <summary>Every message counts from its sending to the first tile that holds it, those too that a tile holds together with later ones.</summary>
    private void Note(TileView tile)
    {
        var desk = Desk(tile.CallId);
        _heard.Tiles++;
        if (_seen.TryGetValue(tile.CallId, out var before))
        {
            _heard.Changes.AddRange(desk.AgesMs(before.NowMs, tile.NowMs));
            if (IsEvent(before, tile) && desk.AgeMs(tile.NowMs) is { } age) _heard.Events.Add(age);
            if (tile.Alert is { } alert && alert.Alert.Id != before.Alert?.Alert.Id && alert.Alert.RaisedAtMs > before.NowMs && desk.AgeMs(alert.Alert.RaisedAtMs) is { } since) _heard.AlertsOnTiles.Add(since);
        }
        _seen[tile.CallId] = tile;
    }

    /// <summary>What a glance should catch. Its age is that of the newest message in the tile: which of several it was is not known here.</summary>
    private static bool IsEvent(TileView before, TileView now) =>
        (before.State, before.Facts, before.Measures.Mood, before.Measures.TalkOvers, before.OpenAlerts) != (now.State, now.Facts, now.Measures.Mood, now.Measures.TalkOvers, now.OpenAlerts);

    private LoadDesk Desk(string callId) => desks[int.Parse(callId.AsSpan(LoadDesk.Prefix.Length), System.Globalization.CultureInfo.InvariantCulture)];
}

/// <summary>What a viewer has heard: how long each thing took, ms, and in how many batches.</summary>
internal sealed class Heard
{
    public List<double> Changes { get; } = [];

    public List<double> Events { get; } = [];

    /// <summary>Those that interrupt: on a floor in a flood there are none.</summary>
    public List<double> Alerts { get; } = [];

    /// <summary>Those that are now the one of their tile.</summary>
    public List<double> AlertsOnTiles { get; } = [];

    public int Tiles { get; set; }

    public int Batches { get; set; }
}

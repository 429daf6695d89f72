using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>A supervisor's page as a browser runs it: it comes again when its line breaks, to the next server, and keeps what it was told.</summary>
internal sealed class Seat : IAsyncDisposable
{
    private readonly Uri[] _servers;
    private readonly string _name;
    private readonly List<AlertView> _before = [];
    private TestPage _page;

    private Seat(TestPage page, string name, Uri[] servers) => (_page, _name, _servers) = (page, name, servers);

    /// <summary>What it saw when it came.</summary>
    public WallSnapshot Snapshot { get; private set; } = null!;

    /// <summary>Alerts that have interrupted it, over all its lines.</summary>
    public AlertView[] Interruptions => [.. _before, .. _page.All<AlertView>()];

    /// <summary>Batches that have come on this line.</summary>
    public int Batches => _page.All<WallBatch>().Length;

    /// <summary>Every tile of a call that was shown on this line.</summary>
    public IEnumerable<TileView> Tiles(string callId) => _page.All<WallBatch>().SelectMany(b => b.Changed).Where(t => t.CallId == callId);

    public static async Task<Seat> OpenAsync(string name, params Uri[] servers)
    {
        var seat = new Seat(await TestPage.OpenAsync(servers[0], "wall", name), name, servers);
        seat.Snapshot = await seat._page.AskAsync<WallSnapshot>("WatchWall", (string?)null);
        return seat;
    }

    public Task<T> AskAsync<T>(string method, params object?[] args) => _page.AskAsync<T>(method, args);

    /// <summary>The next alert of a call that interrupts.</summary>
    public Task<AlertView> InterruptedAsync(string callId) => _page.NextAsync<AlertView>(a => a.CallId == callId);

    /// <summary>Until the tile of a call is like this.</summary>
    public async Task SeesAsync(string callId, Func<TileView, bool> fits)
    {
        var now = _page.All<WallBatch>().SelectMany(b => b.Changed).Prepend(Array.Find(Snapshot.Tiles, t => t.CallId == callId)).LastOrDefault(t => t?.CallId == callId);
        if (now is null || !fits(now)) await _page.NextAsync<WallBatch>(b => b.Changed.Any(t => t.CallId == callId && fits(t)));
    }

    /// <summary>Until the wall says of the server's own state what fits.</summary>
    public async Task TroubledAsync(Func<string[], bool> fits)
    {
        if (_page.All<WallBatch>().LastOrDefault(b => b.Troubles is not null)?.Troubles is not { } now || !fits(now))
            await _page.NextAsync<WallBatch>(b => b.Troubles is { } troubles && fits(troubles));
    }

    /// <summary>Its line has broken: it looks for a server, as the page does.</summary>
    public async Task ComeAgainAsync()
    {
        _before.AddRange(_page.All<AlertView>());
        await _page.DisposeAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _page = await TestPage.OpenAsync(_servers[attempt % _servers.Length], "wall", _name);
                Snapshot = await _page.AskAsync<WallSnapshot>("WatchWall", (string?)null);
                return;
            }
            catch (Exception failed) when (failed is HttpRequestException or IOException or InvalidOperationException or System.Net.WebSockets.WebSocketException)
            {
                await again.WaitForNextTickAsync(patience.Token);
            }
        }
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();
}

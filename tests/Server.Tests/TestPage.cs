using System.Collections.Concurrent;
using System.Threading.Channels;
using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveEmpathy.Server.Tests;

/// <summary>A browser's end of the wire: a real SignalR client with JSON. What the server says can be awaited.</summary>
internal sealed class TestPage : IAsyncDisposable
{
    private readonly HubConnection _connection;
    private readonly Channel<object> _heard = Channel.CreateUnbounded<object>();
    private readonly ConcurrentQueue<object> _all = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TestPage(HubConnection connection) => _connection = connection;

    public static Task<TestPage> OpenAsync(RunningServer server, string hub, string name = "Sam") => OpenAsync(server.Address, hub, name);

    public static async Task<TestPage> OpenAsync(Uri server, string hub, string name = "Sam")
    {
        var page = new TestPage(new HubConnectionBuilder().WithUrl(new Uri(server, $"/hubs/{hub}?name={name}")).Build());
        page.Hear<WallBatch>("WallChanged");
        page.Hear<AlertView>("AlertRaised");
        page.Hear<CallChange>("CallChanged");
        page.Hear<CoachView>("CoachChanged");
        page.Hear<FloorView>("FloorChanged");
        await page._connection.StartAsync(Stop);
        return page;
    }

    public Task<T> AskAsync<T>(string method, params object?[] args) => _connection.InvokeCoreAsync<T>(method, args, Stop);

    public Task TellAsync(string method, params object?[] args) => _connection.InvokeCoreAsync(method, args, Stop);

    /// <summary>A stream of the hub.</summary>
    public Task<ChannelReader<T>> HearsAsync<T>(string method, CancellationToken hangUp, params object?[] args) =>
        _connection.StreamAsChannelCoreAsync<T>(method, args, hangUp);

    /// <summary>Everything of this kind that the server has said, oldest first.</summary>
    public T[] All<T>() => [.. _all.OfType<T>()];

    /// <summary>The next thing the server says that is of this kind and fits.</summary>
    public async Task<T> NextAsync<T>(Func<T, bool>? fits = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
            if (await _heard.Reader.ReadAsync(patience.Token) is T said && (fits is null || fits(said))) return said;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private void Hear<T>(string method) => _connection.On<T>(method, said =>
    {
        _all.Enqueue(said!);
        _heard.Writer.TryWrite(said!);
    });
}

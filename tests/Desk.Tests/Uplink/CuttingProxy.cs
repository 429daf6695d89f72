using System.Net;
using System.Net.Sockets;

namespace LiveEmpathy.Desk.Tests.Uplink;

/// <summary>A TCP line between desk and server that can be cut in the middle of a byte stream, held, and be absent.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<Socket> _open = [];
    private readonly Uri _server;
    private readonly TaskCompletionSource _thirdCut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _accepting;
    private int _cutAfter = int.MaxValue;
    private int _passed;
    private int _cuts;

    public CuttingProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Done once the line was cut three times.</summary>
    public Task ThirdCut => _thirdCut.Task;

    /// <summary>Cuts each time this many bytes have gone from the desk to the server.</summary>
    public void CutEvery(int bytes) => (_cutAfter, _passed) = (bytes, 0);

    /// <summary>Lets everything pass from now on.</summary>
    public void Heal() => _cutAfter = int.MaxValue;

    /// <summary>Breaks all lines.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            foreach (var socket in _open) socket.Dispose();
            _open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        Cut();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var desk = await _listener.AcceptSocketAsync(_stop.Token);
            _ = ServeAsync(desk);
        }
    }

    private async Task ServeAsync(Socket desk)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (_gate) _open.AddRange([desk, server]);
        try
        {
            await server.ConnectAsync(_server.Host, _server.Port);
            await Task.WhenAny(CopyAsync(desk, server, counted: true), CopyAsync(server, desk, counted: false));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // A server that is not there looks to the desk like a line that closes at once.
        }

        desk.Dispose();
        server.Dispose();
    }

    private async Task CopyAsync(Socket from, Socket to, bool counted)
    {
        var buffer = new byte[512];
        try
        {
            while (await from.ReceiveAsync(buffer) is var read and > 0)
            {
                var part = counted ? Math.Min(read, Math.Max(1, _cutAfter - _passed)) : read;
                await to.SendAsync(buffer.AsMemory(0, part));
                if (!counted || (_passed += part) < _cutAfter) continue;
                _passed = 0;
                Cut();
                if (Interlocked.Increment(ref _cuts) == 3) _thirdCut.TrySetResult();
                return;
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}

using System.Net;
using System.Net.Sockets;

namespace LiveEmpathy.Desk.Tests.Uplink;

/// <summary>
/// A TCP line between desk and server that delays, throttles, hands bytes on in odd pieces, stalls without closing, and is cut, in the
/// middle of a message too. TCP keeps bytes in order; what a network reorders arrives as a stall and then all at once, which is what this does.
/// </summary>
internal sealed class HarshLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly List<Socket> _open = [];
    private readonly Task _accepting;
    private readonly TaskCompletionSource _thirdCut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _flows = Done();
    private int _cutEvery = int.MaxValue;
    private int _sinceCut;
    private int _cuts;

    public HarshLine(Uri server)
    {
        Server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The server at its other end.</summary>
    public Uri Server { get; set; }

    /// <summary>The most bytes handed on at a time.</summary>
    public int PieceBytes { get; set; } = 64 * 1024;

    /// <summary>How long each piece takes, either way.</summary>
    public TimeSpan PerPiece { get; set; }

    /// <summary>True: what the server says is thrown away.</summary>
    public bool StallAnswers { get; set; }

    /// <summary>Bytes that went from desk to server.</summary>
    public long Passed { get; private set; }

    /// <summary>Done once <see cref="CutEvery"/> has cut three times.</summary>
    public Task ThirdCut => _thirdCut.Task;

    /// <summary>Cuts each time so many bytes have gone from desk to server.</summary>
    public void CutEvery(int bytes) => (_cutEvery, _sinceCut) = (bytes, 0);

    /// <summary>Cuts no more.</summary>
    public void Heal() => _cutEvery = int.MaxValue;

    /// <summary>Nothing gets through any more; the line stays open.</summary>
    public void Stall() => _flows = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All that waited gets through at once.</summary>
    public void Flow() => _flows.TrySetResult();

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
        Flow();
        Cut();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested) _ = ServeAsync(await _listener.AcceptSocketAsync(_stop.Token));
    }

    private async Task ServeAsync(Socket desk)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (_gate) _open.AddRange([desk, server]);
        try
        {
            await server.ConnectAsync(Server.Host, Server.Port);
            await Task.WhenAny(CopyAsync(desk, server, counted: true), CopyAsync(server, desk, counted: false));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Cut, or the server is not there.
        }

        desk.Dispose();
        server.Dispose();
    }

    private async Task CopyAsync(Socket from, Socket to, bool counted)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer.AsMemory(0, Math.Min(buffer.Length, PieceBytes))) is var read and > 0)
            {
                await _flows.Task;
                if (PerPiece > TimeSpan.Zero) await Task.Delay(PerPiece, TimeProvider.System);
                if (StallAnswers && !counted) continue;
                var part = counted ? Math.Min(read, Math.Max(1, _cutEvery - _sinceCut)) : read;
                await to.SendAsync(buffer.AsMemory(0, part));
                if (counted && CutsAfter(part)) return;
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private bool CutsAfter(int bytes)
    {
        Passed += bytes;
        if ((_sinceCut += bytes) < _cutEvery) return false;
        _sinceCut = 0;
        Cut();
        if (++_cuts == 3) _thirdCut.TrySetResult();
        return true;
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}

using System.Net;
using System.Net.Sockets;

namespace LiveEmpathy.Server.Tests.Failures;

/// <summary>A line to a browser that does not read while it is asleep: what the server sends backs up to the server.</summary>
internal sealed class SleepyLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _server;
    private readonly Task _accepting;
    private TaskCompletionSource _awake = new();

    public SleepyLine(Uri server)
    {
        _server = server;
        _awake.SetResult();
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void Sleep() => _awake = new TaskCompletionSource();

    public void Wake() => _awake.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Wake();
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var browser = await _listener.AcceptSocketAsync(_stop.Token);
            var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096 };
            await server.ConnectAsync(_server.Host, _server.Port, _stop.Token);
            _ = CopyAsync(browser, server, sleeps: false);
            _ = CopyAsync(server, browser, sleeps: true);
        }
    }

    private async Task CopyAsync(Socket from, Socket to, bool sleeps)
    {
        var buffer = new byte[4_096];
        try
        {
            while (await from.ReceiveAsync(buffer, _stop.Token) is var read and > 0)
            {
                if (sleeps) await _awake.Task;
                await to.SendAsync(buffer.AsMemory(0, read), _stop.Token);
            }
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // either end has left
        }
        from.Dispose();
        to.Dispose();
    }
}

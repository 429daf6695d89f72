using System.Net;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveEmpathy.Web.Live;

/// <summary>One line to one hub: made, and made again for as long as the page is open. After each start it subscribes anew.</summary>
/// <param name="connection">The line.</param>
/// <param name="watch">Subscribes; runs after every start.</param>
/// <param name="time">For the waits.</param>
public sealed class HubLink(HubConnection connection, Func<Task> watch, TimeProvider time) : IAsyncDisposable
{
    /// <summary>Failures in a row after which the page says offline.</summary>
    private const int OfflineAfter = 3;

    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource _closed = new();
    private TaskCompletionSource _wake = new();
    private Task? _run;

    /// <summary>How the line is doing.</summary>
    public LinkState State { get; private set; }

    /// <summary><see cref="State"/> has changed.</summary>
    public event Action? Changed;

    /// <summary>The line itself, to ask the hub something.</summary>
    public HubConnection Connection => connection;

    /// <summary>Makes the line, once.</summary>
    public void Start()
    {
        if (_run is not null) return;
        connection.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
        _run = RunAsync();
    }

    /// <summary>Tries now instead of after the wait: the network or the page is back.</summary>
    public void Wake() => _wake.TrySetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_run is not null) await _run;
        await connection.DisposeAsync();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        for (var failures = 0; !_stop.IsCancellationRequested;)
        {
            if (await LiveAsync()) failures = 0;
            if (_stop.IsCancellationRequested) return;
            failures++;
            if (State != LinkState.Forbidden) Set(failures >= OfflineAfter ? LinkState.Offline : State == LinkState.Connecting ? LinkState.Connecting : LinkState.Reconnecting);
            await WaitAsync(Backoff.After(failures, Random.Shared.NextDouble()));
        }
    }

    /// <returns>True where the line was up for a while.</returns>
    private async Task<bool> LiveAsync()
    {
        _closed = new TaskCompletionSource();
        try
        {
            await connection.StartAsync(_stop.Token);
            await watch();
            Set(LinkState.Live);
            await _closed.Task.WaitAsync(_stop.Token);
            return true;
        }
        catch (HttpRequestException refused) when (refused.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            Set(LinkState.Forbidden);
            return false;
        }
        catch (Exception)
        {
            if (State == LinkState.Forbidden) Set(LinkState.Reconnecting);
            // However a line fails (refused, timed out, cut, closed), the answer is the same: make it again.
            if (!_stop.IsCancellationRequested) await connection.StopAsync();
            return false;
        }
    }

    private async Task WaitAsync(TimeSpan wait)
    {
        _wake = new TaskCompletionSource();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        await Task.WhenAny(_wake.Task, Task.Delay(wait, time, over.Token));
        await over.CancelAsync();
    }

    private void Set(LinkState state)
    {
        if (State == state) return;
        State = state;
        Changed?.Invoke();
    }
}

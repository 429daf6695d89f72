using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using LiveEmpathy.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.JSInterop;

namespace LiveEmpathy.Web.ListenIn;

/// <summary>
/// The line on which a supervisor hears a call: made on demand, closed after, never made again by itself. Audio goes from the
/// line into the browser's audio and is kept nowhere.
/// </summary>
public sealed class ListenLink(NavigationManager navigation, Browser browser, IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _audio;
    private CancellationTokenSource? _on;

    /// <summary>The call that is heard, or null.</summary>
    public string? CallId { get; private set; }

    /// <summary>True from the first sound on.</summary>
    public bool Hears { get; private set; }

    /// <summary>Why it ended or did not begin, for a person; null: nothing to say.</summary>
    public string? Why { get; private set; }

    /// <summary>-1: the agent alone. +1: the customer alone.</summary>
    public double Balance { get; private set; }

    /// <summary>Something of the above has changed.</summary>
    public event Action? Changed;

    /// <summary>Begins to listen. Returns when it is over.</summary>
    public async Task ListenAsync(string callId)
    {
        await StopAsync();
        using var on = _on = new CancellationTokenSource();
        (CallId, Hears, Why) = (callId, false, null);
        Changed?.Invoke();
        try
        {
            _audio ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/listen.js");
            await _audio.InvokeVoidAsync("start", Balance);
            await HearAsync(callId, on.Token);
            Why ??= on.IsCancellationRequested ? null : "The call is over.";
        }
        catch (OperationCanceledException)
        {
            // the listener has hung up
        }
        catch (HubException refused)
        {
            Why = refused.Message[(refused.Message.IndexOf("HubException: ", StringComparison.Ordinal) is var at and >= 0 ? at + 14 : 0)..];
        }
        catch (Exception failed) when (failed is HttpRequestException or InvalidOperationException or IOException or JSException or System.Net.WebSockets.WebSocketException)
        {
            Why = "The line was cut.";
        }
        if (_on == on) await EndAsync();
    }

    /// <summary>Stops listening.</summary>
    public async Task StopAsync()
    {
        if (_on is not { } on) return;
        await on.CancelAsync();
        await EndAsync();
    }

    /// <summary>Which of the two is louder.</summary>
    public async Task BalanceAsync(double balance)
    {
        Balance = Math.Clamp(balance, -1, 1);
        if (_audio is not null) await _audio.InvokeVoidAsync("balance", Balance);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_audio is not null) await _audio.DisposeAsync();
    }

    private async Task HearAsync(string callId, CancellationToken on)
    {
        var name = browser.Name is { } known ? $"?name={Uri.EscapeDataString(known)}" : "";
        await using var line = HubLines.Connection(navigation.ToAbsoluteUri($"hubs/listen{name}"));
        await line.StartAsync(on);
        await foreach (var packet in line.StreamAsync<ListenPacket>(nameof(IListenHub.Listen), callId, on))
        {
            await _audio!.InvokeVoidAsync("push", on, packet.Seq, packet.AtMs, packet.Agent, packet.Customer);
            if (Hears) continue;
            Hears = true;
            Changed?.Invoke();
        }
    }

    private async Task EndAsync()
    {
        (_on, CallId, Hears) = (null, null, false);
        if (_audio is not null) await _audio.InvokeVoidAsync("stop");
        Changed?.Invoke();
    }
}

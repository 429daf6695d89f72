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
public sealed class ListenLink(NavigationManager navigation, Browser browser, IJSRuntime js, TimeProvider time) : IAsyncDisposable
{
    private readonly SoundLine _sound = new(time);
    private IJSObjectReference? _audio;
    private CancellationTokenSource? _on;

    /// <summary>The call that is heard, or null.</summary>
    public string? CallId { get; private set; }

    /// <summary>True from the first sound on.</summary>
    public bool Hears { get; private set; }

    /// <summary>Why it ended or did not begin, for a person; null: nothing to say.</summary>
    public string? Why { get; private set; }

    /// <summary>How listening goes in a few words, and why it goes so with what will come of it; null: it goes well.</summary>
    /// <param name="facts">What the desk says of its stream.</param>
    public (string Word, string? Why) How(StreamFacts facts) => facts switch
    {
        _ when facts.HasFlag(StreamFacts.SecurePause) => ("Secure pause: nothing is heard", "The agent has switched all listening off, yours too. It goes on by itself when the pause is over."),
        _ when _sound.IsDry => ("No sound comes", "The desk sends no audio at the moment. It goes on by itself; if not, stop and listen again."),
        _ when !Hears => ("Waiting for sound", null),
        _ when _sound.IsHoley => ("The sound has holes", "Packets are lost on the way from the desk. What you miss is in the transcript."),
        _ => ("You hear the call", null),
    };

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
        _sound.Begin();
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
        catch (JSException)
        {
            Why = "This browser could not start its sound. Check the speaker, then listen again.";
        }
        catch (Exception failed) when (failed is HttpRequestException or InvalidOperationException or IOException or System.Net.WebSockets.WebSocketException)
        {
            Why = "The line was cut: you hear nothing any more. Listen again when the page is live.";
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
            _sound.Take(packet.Seq);
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

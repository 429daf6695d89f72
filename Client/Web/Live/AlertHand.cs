using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Look;
using LiveEmpathy.Web.Shell;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Web.Live;

/// <summary>
/// What a supervisor does about alerts, and the sentence that says what came of it: one way on every screen.
/// A hand-over first asks to whom; while it asks, <see cref="Giving"/> is the alert.
/// </summary>
public sealed class AlertHand(WallLink wall, Notice notice, Browser browser, Texts t)
{
    /// <summary>The alert for which somebody is looked for, or null.</summary>
    public AlertView? Giving { get; private set; }

    /// <summary>Who else looks at the wall: those it can be handed to by one key.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Something of the above has changed.</summary>
    public event Action? Changed;

    /// <summary>Acts on an alert; a hand-over asks first.</summary>
    public Task ActAsync(AlertView alert, AlertAct act) =>
        act == AlertAct.HandOver ? AskAsync(alert) : TryAsync(async () => Said(await wall.ActAsync(alert, act), act));

    /// <summary>Hands over the alert that is being given.</summary>
    /// <param name="to">A name, or null: to whoever is free.</param>
    public Task GiveAsync(string? to)
    {
        if (Giving is not { } alert) return Task.CompletedTask;
        Keep();
        return TryAsync(async () => Said(to is null ? await wall.ActAsync(alert, AlertAct.HandOver) : await wall.HandOverAsync(alert, to), AlertAct.HandOver, to));
    }

    /// <summary>Gives it to nobody.</summary>
    public void Keep()
    {
        Giving = null;
        Changed?.Invoke();
    }

    /// <summary>Takes back the last act of this viewer on an alert.</summary>
    public Task UndoAsync(AlertView alert) => TryAsync(async () => notice.Say(await wall.UndoAsync(alert) switch
    {
        null => t["That call is over."],
        { Acts: [.., { UndoneAt: not null }] } open => t["Taken back: {0}, {1}", open.AgentName, t[PriorityLook.Rule(open.Alert.Rule)]],
        _ => t["Too late to take that back."],
    }));

    /// <summary>Does something on the line; a line that is down is said, not thrown.</summary>
    public async Task TryAsync(Func<Task> what)
    {
        ArgumentNullException.ThrowIfNull(what);
        try
        {
            await what();
        }
        catch (Exception e) when (e is InvalidOperationException or HubException or OperationCanceledException)
        {
            notice.Say(t["Not done: the line to the server is down. Try again in a moment."]);
        }
    }

    private async Task AskAsync(AlertView alert)
    {
        (Giving, Others) = (alert, []);
        Changed?.Invoke();
        await TryAsync(async () => Others = await wall.SeatsAsync());
        Changed?.Invoke();
    }

    /// <summary>The first to act wins: it may have been somebody else.</summary>
    private void Said(AlertView? done, AlertAct wanted, string? to = null)
    {
        if (done?.Act is not { } act)
        {
            notice.Say(t["That call is over."]);
            return;
        }
        var what = act == AlertAct.HandOver && done.HandedTo is { } name ? t["Handed to {0}", name] : t[PriorityLook.Done(act)];
        notice.Say(t["{0} by {1}: {2}, {3}", what, done.By, done.AgentName, t[PriorityLook.Rule(done.Alert.Rule)]], done.By == browser.Me && act == wanted && done.HandedTo == to ? done : null);
    }
}

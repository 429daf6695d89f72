using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveEmpathy.Web.Live;

/// <summary>The wall display's line: the floor in totals.</summary>
public sealed class FloorLink : IAsyncDisposable
{
    private readonly TimeProvider _time;

    public FloorLink(HubLines lines, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(lines);
        _time = time;
        Link = lines.Link("floor", async () => Take(await Link!.Connection.InvokeAsync<FloorView>(nameof(IFloorHub.WatchFloor))));
        Link.Connection.On<FloorView>(nameof(IFloorClient.FloorChanged), Take);
    }

    public HubLink Link { get; }

    /// <summary>The floor, or null: not here yet.</summary>
    public FloorView? View { get; private set; }

    /// <summary>How far the server's clock is ahead of this one.</summary>
    public TimeSpan ServerAhead { get; private set; }

    /// <summary><see cref="View"/> has changed.</summary>
    public event Action? Changed;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Link.DisposeAsync();

    private void Take(FloorView view)
    {
        (View, ServerAhead) = (view, view.ServerTime - _time.GetUtcNow());
        Changed?.Invoke();
    }
}

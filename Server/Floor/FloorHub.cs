using LiveEmpathy.Contracts;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Floor;

/// <summary>Where wall displays look.</summary>
public sealed class FloorHub(FloorPublisher publisher, FloorTotals totals) : Hub<IFloorClient>, IFloorHub
{
    /// <inheritdoc/>
    public Task<FloorView> WatchFloor()
    {
        publisher.Watch(Context.ConnectionId);
        return Task.FromResult(totals.Now());
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception) => publisher.LeaveAsync(Context.ConnectionId);
}

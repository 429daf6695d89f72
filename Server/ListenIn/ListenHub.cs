using System.Runtime.CompilerServices;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Access;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.ListenIn;

/// <summary>Where supervisors listen to live calls.</summary>
public sealed class ListenHub(ListenRooms rooms, ListenRelay relay, TimeProvider time) : Hub, IListenHub
{
    /// <summary>How often a silent room is looked into: the call may be over.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListenPacket> Listen(string callId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var listening = await rooms.EnterAsync(callId ?? "", Context.ViewerName());
        try
        {
            while (listening.Call.Use(c => c.State) != CallState.Ended && !cancel.IsCancellationRequested)
            {
                await SomethingAsync(listening, cancel);
                while (listening.Audio.Reader.TryRead(out var packet)) yield return packet;
                if (listening.Broken(relay) is { } why) throw new HubException(why);
                if (listening.Audio.Reader.Completion.IsFaulted) await listening.Audio.Reader.Completion; // says why
            }
        }
        finally
        {
            await rooms.LeaveAsync(listening);
        }
    }

    private async Task SomethingAsync(Listening listening, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(listening.Audio.Reader.WaitToReadAsync(over.Token).AsTask(), Task.Delay(Look, time, over.Token));
        await over.CancelAsync();
    }
}

using System.Collections.Concurrent;
using System.Threading.Channels;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Redis;
using MessagePack;
using Microsoft.AspNetCore.SignalR;
using StackExchange.Redis;

namespace LiveEmpathy.Server.ListenIn;

/// <summary>
/// Listening to a call that another server has. Who listens is part of the news that each server tells; sound comes over a channel of
/// Redis that is made for this one listener and stored nowhere.
/// <code>
/// here   record | subscribe | news: "Sam listens to c1" ............ news without it
/// there                        policy, record, desk on | sound ===== | desk off, record
/// </code>
/// </summary>
public sealed class ListenRelay(RedisLink redis, TimeProvider time)
{
    /// <summary>Said where nobody can tell how the call is.</summary>
    internal const string NoAnswer = "The server that has this call does not answer. Try again, or open the call's page at that server.";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly RedisLink _redis = redis;
    private readonly TimeProvider _time = time;
    private readonly ConcurrentDictionary<string, ListenAsk> _asks = new(StringComparer.Ordinal);

    /// <summary>Who listens has changed.</summary>
    internal event Action? Changed;

    /// <summary>Who listens here to calls of other servers.</summary>
    public ListenAsk[] Asks => [.. _asks.Values];

    /// <summary>False: no sound can come from another server.</summary>
    public bool Here => _redis.State == RedisState.Here;

    /// <summary>Asks for the sound of a call; returns when the server that has it has agreed.</summary>
    /// <exception cref="HubException">Why there is none.</exception>
    internal async Task<IAsyncDisposable> OpenAsync(string callId, ListenUse use, ChannelWriter<ListenPacket> audio)
    {
        var line = new Line(this, new ListenAsk(Guid.NewGuid().ToString("N"), callId, use.By, use.From), audio);
        try
        {
            await line.OpenAsync();
            return line;
        }
        catch (Exception failed)
        {
            await line.DisposeAsync();
            if (failed is TimeoutException || RedisLink.IsAway(failed)) throw new HubException(NoAnswer);
            throw;
        }
    }

    /// <summary>Says something to a listener at another server; what cannot be sent now is not live any more and goes.</summary>
    internal void Say(ListenAsk ask, RelayedSound said)
    {
        if (Here) _redis.Channels?.Publish(Channel(ask), MessagePackSerializer.Serialize(said), CommandFlags.FireAndForget);
    }

    private RedisChannel Channel(ListenAsk ask) => RedisChannel.Sharded($"{_redis.Prefix}:{{call:{ask.CallId}}}:listen:{ask.Id}");

    /// <summary>One listener here; open from the first question to the last sound.</summary>
    private sealed class Line(ListenRelay relay, ListenAsk ask, ChannelWriter<ListenPacket> audio) : IAsyncDisposable
    {
        private readonly TaskCompletionSource _agreed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task OpenAsync()
        {
            if (!relay.Here || relay._redis.Channels is not { } channels) throw new RedisException("Redis is gone.");
            var said = await relay._redis.InTimeAsync(channels.SubscribeAsync(relay.Channel(ask)));
            said.OnMessage(m => Hear(MessagePackSerializer.Deserialize<RelayedSound>((byte[])m.Message!))); // one after the other; a handler alone would be called in any order
            relay._asks[ask.Id] = ask;
            relay.Changed?.Invoke();
            await _agreed.Task.WaitAsync(Patience, relay._time);
        }

        public async ValueTask DisposeAsync()
        {
            if (relay._asks.TryRemove(ask.Id, out _)) relay.Changed?.Invoke();
            try
            {
                if (relay._redis.Channels is { } channels) await relay._redis.InTimeAsync(channels.UnsubscribeAsync(relay.Channel(ask)));
            }
            catch (Exception away) when (RedisLink.IsAway(away))
            {
                // nothing comes any more anyway
            }
        }

        private void Hear(RelayedSound said)
        {
            if (said.Refused is { } why)
            {
                _agreed.TrySetException(new HubException(why));
                audio.TryComplete(new HubException(why));
            }
            else if (said.Packet is { } packet) audio.TryWrite(packet);
            else _agreed.TrySetResult();
        }
    }
}

/// <summary>Somebody who listens to a call of another server.</summary>
/// <param name="Id">Of this use.</param>
/// <param name="CallId">Which call.</param>
/// <param name="By">Who.</param>
/// <param name="Since">Since when.</param>
[MessagePackObject]
public sealed record ListenAsk([property: Key(0)] string Id, [property: Key(1)] string CallId, [property: Key(2)] string By, [property: Key(3)] DateTimeOffset Since);

/// <summary>What the server that has the call says to one listener: sound, or why there is none; neither: it has begun.</summary>
[MessagePackObject]
public sealed record RelayedSound([property: Key(0)] ListenPacket? Packet = null, [property: Key(1)] string? Refused = null);

using System.Threading.Channels;
using LiveEmpathy.Audio;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Control;

namespace LiveEmpathy.Desk.ListenIn;

/// <summary>
/// Lets a supervisor hear the call, while the server asks for it: 40 ms of both legs a packet, mu-law. Nothing is kept, nothing is
/// sent again: where the line is slow, old audio gives way to new. In secure pause nothing is heard, not even what waits for the line.
/// </summary>
/// <param name="pause">The secure pause; null: there is none.</param>
public sealed class ListenTap(SecurePause? pause = null)
{
    /// <summary>Packets that wait for the line: half a second, beyond which nobody would call it live.</summary>
    private const int Waiting = 12;

    private readonly Lock _gate = new();
    private readonly byte[] _agent = new byte[ListenPacket.Samples];
    private readonly byte[] _customer = new byte[ListenPacket.Samples];
    private Channel<ListenPacket>? _to;
    private int _filled;
    private int _seq;

    /// <summary>True while somebody listens.</summary>
    public bool On => _to is not null;

    /// <summary>Somebody begins to listen.</summary>
    /// <returns>The audio from now on; it ends with <see cref="Stop"/>.</returns>
    public ChannelReader<ListenPacket> Start()
    {
        lock (_gate)
        {
            _to?.Writer.TryComplete();
            _filled = 0;
            _to = Channel.CreateBounded<ListenPacket>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });
            return _to.Reader;
        }
    }

    /// <summary>Nobody listens any more.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _to?.Writer.TryComplete();
            _to = null;
        }
    }

    /// <summary>Hears what the desk hears; costs nothing while nobody listens.</summary>
    /// <param name="agent">16 kHz, -1..1.</param>
    /// <param name="customer">The other leg, as long.</param>
    /// <param name="endsAtMs">Stream time at which these samples end.</param>
    public void Hear(ReadOnlySpan<float> agent, ReadOnlySpan<float> customer, int endsAtMs)
    {
        if (_to is null) return;
        lock (_gate)
        {
            if (pause?.IsOn == true)
            {
                _filled = 0;
                while (_to?.Reader.TryRead(out _) == true)
                {
                    // Heard before the pause, not sent yet: it may be the first figures of a card.
                }

                return;
            }

            for (var i = 0; i < agent.Length && _to is not null; i++)
            {
                (_agent[_filled], _customer[_filled]) = (G711.ToMuLaw(agent[i]), G711.ToMuLaw(customer[i]));
                if (++_filled < ListenPacket.Samples) continue;
                var startsAtMs = endsAtMs - ((agent.Length - 1 - i + ListenPacket.Samples) * 1000 / Voice.CallVoice.SampleRate);
                _to.Writer.TryWrite(new ListenPacket(++_seq, startsAtMs, [.. _agent], [.. _customer]));
                _filled = 0;
            }
        }
    }
}

using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>The messages of a demo call, repeated as long as a load lasts: numbers and times go on growing.</summary>
internal sealed class EventPattern
{
    private readonly UplinkMessage[] _messages;
    private readonly int _lengthMs;
    private readonly int _utterances;

    private EventPattern(UplinkMessage[] messages)
    {
        _messages = messages;
        _lengthMs = messages[^1].UpToMs;
        _utterances = messages.SelectMany(m => m.Words ?? []).Select(w => w.UtteranceId).DefaultIfEmpty(0).Max();
    }

    /// <summary>Those of all demo calls.</summary>
    public static EventPattern[] All() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Demo", "Calls"), "*.wav").Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered().Select(wav => new EventPattern([.. RecordingFrames.Messages(RecordedCall.Load(wav, Path.ChangeExtension(wav, "vtt"), swap: false))]))];

    /// <summary>Message 1, 2, 3 ... of a call that goes on for ever.</summary>
    public UplinkMessage At(long seq)
    {
        var (round, at) = ((int)((seq - 1) / _messages.Length), (int)((seq - 1) % _messages.Length));
        return Later(_messages[at], seq, round * _lengthMs, round * _utterances);
    }

    /// <summary>One call after the other, beginning with one of them: an hour in which the same words come back after many minutes only.</summary>
    public static EventPattern InTurn(EventPattern[] calls, int first)
    {
        var (all, shift, ids) = (new List<UplinkMessage>(), 0, 0);
        for (var i = 0; i < calls.Length; i++)
        {
            var call = calls[(first + i) % calls.Length];
            foreach (var m in call._messages) all.Add(Later(m, all.Count + 1, shift, ids));
            (shift, ids) = (shift + call._lengthMs, ids + call._utterances);
        }
        return new EventPattern([.. all]);
    }

    private static UplinkMessage Later(UplinkMessage m, long seq, int shift, int ids) =>
        m with
        {
            Seq = seq,
            UpToMs = m.UpToMs + shift,
            Ended = false,
            Edges = m.Edges is null ? null : Array.ConvertAll(m.Edges, e => e with { AtMs = e.AtMs + shift }),
            Voice = m.Voice is null ? null : Array.ConvertAll(m.Voice, v => v with { AtMs = v.AtMs + shift }),
            Notices = m.Notices is null ? null : Array.ConvertAll(m.Notices, n => n with { AtMs = n.AtMs + shift }),
            Words = m.Words is null ? null : Array.ConvertAll(m.Words, u => u with
            {
                UtteranceId = u.UtteranceId + ids,
                Words = Array.ConvertAll(u.Words, w => w with { FromMs = w.FromMs + shift, ToMs = w.ToMs + shift }),
            }),
        };
}

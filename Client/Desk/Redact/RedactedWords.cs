using System.Diagnostics.CodeAnalysis;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Transcribe;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Redact;

/// <summary>
/// START HERE: the words of a call without what must not leave the desk. Words that may become part of a number or an address
/// are kept back until it is clear what they are.
/// <code>
/// heard     my card is four | one one one | one one ...     | thanks
/// leaves    my card is      |             |                 | [card] thanks
/// </code>
/// </summary>
/// <param name="words">The words as recognised.</param>
public sealed class RedactedWords(IWordSource words) : IWordSource
{
    private readonly Redactor _redactor = new();
    private readonly Queue<UtteranceUpdate> _ready = new();
    private bool _agentSpeaks;
    private bool _customerSpeaks;

    /// <inheritdoc/>
    public bool TryNext(int nowMs, [NotNullWhen(true)] out UtteranceUpdate? update)
    {
        while (words.TryNext(nowMs, out var raw)) _redactor.Take(raw, _ready.Enqueue);
        if (nowMs == int.MaxValue) _redactor.Finish(_ready.Enqueue);
        else _redactor.Advance(nowMs, _agentSpeaks, _customerSpeaks, _ready.Enqueue);
        return _ready.TryDequeue(out update);
    }

    /// <inheritdoc/>
    public void Hear(CallVoice voice, ReadOnlySpan<float> agent, ReadOnlySpan<float> customer)
    {
        ArgumentNullException.ThrowIfNull(voice);
        Hear(voice.IsSpeaking(Leg.Agent), voice.IsSpeaking(Leg.Customer));
        words.Hear(voice, agent, customer);
    }

    /// <summary>Who speaks now: a number may go on as long as its speaker does.</summary>
    internal void Hear(bool agentSpeaks, bool customerSpeaks) => (_agentSpeaks, _customerSpeaks) = (agentSpeaks, customerSpeaks);

    /// <inheritdoc/>
    public bool TryNotice(out NoticeKind notice) => words.TryNotice(out notice);

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancel) => words.FinishAsync(cancel);
}

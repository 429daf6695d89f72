using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Voice;
using Microsoft.Extensions.AI;

namespace LiveEmpathy.Desk.Transcribe.Live;

/// <summary>
/// The words of a live call: cuts speech out of both legs, has it transcribed while the call goes on, settles words that two passes
/// agree on, and leaves out in the open what the machine cannot keep up with.
/// </summary>
public sealed class Transcriber : IWordSource, IAsyncDisposable
{
    private readonly ISpeechToTextClient _client;
    private readonly string _language;
    private readonly SpeechBuffer _agent;
    private readonly SpeechBuffer _customer;
    private readonly SpeechQueue _queue = new();
    private readonly EarlyText _early = new();
    private readonly BusyEngines _engines;
    private readonly Lock _gate = new();
    private readonly ConcurrentQueue<UtteranceUpdate> _ready = new();
    private readonly ConcurrentQueue<NoticeKind> _notices = new();
    private readonly ConcurrentDictionary<int, Agreement> _open = new();
    private readonly ConcurrentDictionary<Leg, string> _said = new();
    private readonly ConcurrentDictionary<Leg, int> _finished = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _work = new(0);
    private readonly Task _working;
    private TaskCompletionSource _idle = new();
    private int _running;
    private int _nowMs;
    private int _lastId;
    private bool _isDegraded;

    /// <summary>A transcriber that works until it is disposed.</summary>
    /// <param name="client">Turns speech into text.</param>
    /// <param name="name">What it is, for a person.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="parallel">How many pieces of speech are transcribed at once: no more than there are free processors.</param>
    public Transcriber(ISpeechToTextClient client, string name, string language, int parallel = 1)
    {
        (_client, Name, _language, _engines) = (client, name, language, new BusyEngines(parallel));
        (_agent, _customer) = (new SpeechBuffer(Leg.Agent, () => ++_lastId), new SpeechBuffer(Leg.Customer, () => ++_lastId));
        _working = Task.WhenAll(Enumerable.Range(0, parallel).Select(_ => Task.Run(WorkAsync)));
    }

    /// <summary>What it is, for a person.</summary>
    public string Name { get; }

    /// <summary>What went wrong with the last piece of speech, or null.</summary>
    public string? Trouble { get; private set; }

    /// <inheritdoc/>
    public void Hear(CallVoice voice, ReadOnlySpan<float> agent, ReadOnlySpan<float> customer)
    {
        ArgumentNullException.ThrowIfNull(voice);
        Volatile.Write(ref _nowMs, voice.NowMs);
        Add(_agent.Hear(agent, voice.IsSpeaking(Leg.Agent), voice.QuietMs(Leg.Agent), voice.NowMs));
        Add(_customer.Hear(customer, voice.IsSpeaking(Leg.Customer), voice.QuietMs(Leg.Customer), voice.NowMs));
    }

    /// <inheritdoc/>
    public bool TryNext(int nowMs, [NotNullWhen(true)] out UtteranceUpdate? update) => _ready.TryDequeue(out update);

    /// <inheritdoc/>
    public bool TryNotice(out NoticeKind notice) => _notices.TryDequeue(out notice);

    /// <inheritdoc/>
    public async Task FinishAsync(CancellationToken cancel)
    {
        Add(_agent.Finish(_nowMs));
        Add(_customer.Finish(_nowMs));
        await IdleAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>True where nothing happens until an engine answers that was asked so many times at once, of so many it may be.</summary>
    internal bool WaitsForEngine(int asked, int parallel)
    {
        lock (_gate) return _running == asked && (_queue.Count == 0 || asked == parallel);
    }

    /// <summary>Waits until nothing is left to transcribe.</summary>
    internal async Task IdleAsync(CancellationToken cancel)
    {
        Task idle;
        lock (_gate) idle = _queue.Count == 0 && _running == 0 ? Task.CompletedTask : (_idle = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        await idle.WaitAsync(cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _client.Dispose();
        _work.Dispose();
        _stop.Dispose();
    }

    private void Add(SpeechChunk? chunk)
    {
        if (chunk is null) return;
        if (chunk.Final && _early.TryTake(chunk, out var words))
        {
            if (words is not null) Finish(chunk, words);
            return;
        }

        lock (_gate)
        {
            _queue.Add(chunk);
            if (chunk.Final || chunk.Pauses) _engines.MakeRoom(chunk);
        }

        _work.Release();
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            await _work.WaitAsync(_stop.Token).ConfigureAwait(false);
            var (chunk, giveWay) = Take();
            if (chunk is not null) await TranscribeAsync(chunk, giveWay).ConfigureAwait(false);
            lock (_gate)
            {
                if (chunk is not null) _engines.End(chunk);
                if (--_running == 0 && _queue.Count == 0) _idle.TrySetResult();
            }
        }
    }

    private (SpeechChunk? Chunk, CancellationToken GiveWay) Take()
    {
        lock (_gate)
        {
            _running++;
            var next = _queue.Next(Volatile.Read(ref _nowMs), left => Finish(left, []));
            if (next is { Pauses: true }) _early.Begin(next);
            var isDegraded = _queue.Shedding != Shedding.Nothing;
            if (isDegraded != _isDegraded) _notices.Enqueue(isDegraded ? NoticeKind.WordsDegraded : NoticeKind.WordsRecovered);
            _isDegraded = isDegraded;
            return (next, next is null ? default : _engines.Begin(next, _stop.Token));
        }
    }

    private async Task TranscribeAsync(SpeechChunk chunk, CancellationToken giveWay)
    {
        try
        {
            var prompt = chunk.Final || chunk.Pauses ? _said.GetValueOrDefault(chunk.Leg) : null;
            var words = await Speech.ToWordsAsync(_client, chunk, _language, prompt, giveWay).ConfigureAwait(false);
            Trouble = null;
            words = PhantomText.Remove(words, chunk.VoicedMs);
            if ((chunk.Final ? chunk : _early.Found(chunk, words)) is { } final) Finish(final, words);
            else Grow(chunk, words);
        }
        catch (Exception) when (giveWay.IsCancellationRequested && !_stop.IsCancellationRequested)
        {
            if (_early.Failed(chunk) is { } final) Add(final); // nobody waits for it, as a rule
        }
        catch (Exception failure) when (!_stop.IsCancellationRequested)
        {
            // The words of this piece are lost; those that were settled stay. The text of the failure may hold speech: only its kind is told.
            Trouble = $"{Name} failed ({failure.GetType().Name})";
            if ((chunk.Final ? chunk : _early.Failed(chunk)) is { } final) Finish(final, []);
        }
    }

    /// <summary>Partial text. Engines work side by side: what comes after a later text, or after the final one, is left out.</summary>
    private void Grow(SpeechChunk chunk, Word[] words)
    {
        var agreement = _open.GetOrAdd(chunk.UtteranceId, _ => new Agreement());
        lock (agreement)
        {
            if (chunk.ToMs < agreement.HeardToMs || _finished.GetValueOrDefault(chunk.Leg) >= chunk.UtteranceId) return;
            agreement.HeardToMs = chunk.ToMs;
            var all = chunk.Pauses ? agreement.Show(words) : agreement.Take(words);
            if (all.Length > 0) _ready.Enqueue(new UtteranceUpdate(chunk.Leg, chunk.UtteranceId, all, agreement.Settled.Count, Final: false));
        }
    }

    private void Finish(SpeechChunk chunk, Word[] words)
    {
        _finished.AddOrUpdate(chunk.Leg, chunk.UtteranceId, (_, before) => Math.Max(before, chunk.UtteranceId));
        var agreement = _open.GetOrAdd(chunk.UtteranceId, _ => new Agreement());
        lock (agreement)
        {
            var all = agreement.Finish(words);
            if (all.Length > 0) _said[chunk.Leg] = string.Join(' ', all.Select(word => word.Text));
            if (all.Length > 0 || agreement.HeardToMs > 0) _ready.Enqueue(new UtteranceUpdate(chunk.Leg, chunk.UtteranceId, all, all.Length, Final: true));
        }

        _open.TryRemove(chunk.UtteranceId, out _);
    }
}

using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Transcribe.Live;
using LiveEmpathy.Voice;

namespace LiveEmpathy.Desk.Tests.Transcribe.Live;

/// <summary>Puts sound through the desk's voice detection into a transcriber, frame by frame, and gathers the words that come out.</summary>
internal sealed class HeardSpeech(Transcriber transcriber)
{
    private readonly CallVoice _voice = new();

    /// <summary>All updates so far.</summary>
    public List<UtteranceUpdate> Updates { get; } = [];

    public List<NoticeKind> Notices { get; } = [];

    /// <summary>Six seconds of speech of a demo call's agent.</summary>
    public static float[] Speech(int seconds = 6)
    {
        var call = RecordedCall.Load(PlayRun.Demo("calm-invoice.wav"), null, swap: false);
        return call.Agent[..(seconds * CallVoice.SampleRate)];
    }

    /// <summary>Both legs; waits each second until the transcriber has nothing left to do, as a machine with time to spare would.</summary>
    public async Task HearAsync(float[]? agent, float[]? customer, CancellationToken cancel, bool waits = true)
    {
        var samples = Math.Max(agent?.Length ?? 0, customer?.Length ?? 0);
        var silence = new float[CallVoice.FrameSamples];
        for (var at = 0; at + CallVoice.FrameSamples <= samples; at += CallVoice.FrameSamples)
        {
            var (a, c) = (Frame(agent, at) ?? silence, Frame(customer, at) ?? silence);
            _voice.Push(a, c);
            transcriber.Hear(_voice, a, c);
            if (waits) await transcriber.IdleAsync(cancel);
            Gather();
        }
    }

    public async Task FinishAsync(CancellationToken cancel)
    {
        _voice.Finish();
        await transcriber.FinishAsync(cancel);
        Gather();
    }

    public IEnumerable<string> Final(Leg leg) => Updates.Where(update => update.Final && update.Leg == leg).Select(update => string.Join(' ', update.Words.Select(word => word.Text)));

    private static float[]? Frame(float[]? leg, int at) => leg is null || at + CallVoice.FrameSamples > leg.Length ? null : leg[at..(at + CallVoice.FrameSamples)];

    private void Gather()
    {
        while (transcriber.TryNext(_voice.NowMs, out var update)) Updates.Add(update);
        while (transcriber.TryNotice(out var notice)) Notices.Add(notice);
    }
}

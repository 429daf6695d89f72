using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Voice;

/// <summary>
/// Both legs of a call, 20 ms at a time: who speaks, and how. Crosstalk is told from speech by hearing both legs together.
/// Deterministic; allocates nothing per frame in the steady state.
/// </summary>
public sealed class CallVoice
{
    /// <summary>Sample rate of the audio, Hz.</summary>
    public const int SampleRate = 16_000;

    /// <summary>Samples of one 20 ms frame of one leg.</summary>
    public const int FrameSamples = SampleRate / 50;

    /// <summary>Stream time heard so far, ms.</summary>
    public int NowMs { get; private set; }

    private readonly LegActivity _agent = new();
    private readonly LegActivity _customer = new();
    private readonly SpurtEdges _agentEdges = new(Leg.Agent);
    private readonly SpurtEdges _customerEdges = new(Leg.Customer);
    private readonly LegProsody _agentProsody = new(Leg.Agent);
    private readonly LegProsody _customerProsody = new(Leg.Customer);
    private readonly Crosstalk _crosstalk = new();
    private readonly List<SpeechEdge> _edges = new(8);
    private readonly List<VoicePoint> _points = new(8);

    /// <summary>Edges found by the last <see cref="Push"/>; valid until the next.</summary>
    public IReadOnlyList<SpeechEdge> Edges => _edges;

    /// <summary>Points completed by the last <see cref="Push"/>, only those with speech in them; valid until the next.</summary>
    public IReadOnlyList<VoicePoint> Points => _points;

    /// <summary>True while this leg is in a talk spurt: what a transcriber should hear.</summary>
    public bool IsSpeaking(Leg leg) => (leg == Leg.Agent ? _agentEdges : _customerEdges).Speaking;

    /// <summary>How long this leg has been quiet within its talk spurt, ms: 0 while it sounds, below 200, since a spurt ends there.</summary>
    public int QuietMs(Leg leg) => (leg == Leg.Agent ? _agentEdges : _customerEdges).QuietMs;

    /// <summary>Level of the last frame of a leg, dB relative to full scale, -100..0.</summary>
    public float LevelDb(Leg leg) => (leg == Leg.Agent ? _agent : _customer).LevelDb;

    /// <summary>How much the last 200 ms or so of a leg speak for speech: mean log likelihood ratio over the bands, 0 upwards, above about 1 likely.</summary>
    public float SpeechScore(Leg leg) => (leg == Leg.Agent ? _agent : _customer).Score;

    /// <summary>Hears the next 20 ms of both legs.</summary>
    /// <param name="agent">320 samples, -1..1.</param>
    /// <param name="customer">320 samples, -1..1.</param>
    /// <exception cref="ArgumentException">A frame of another length.</exception>
    public void Push(ReadOnlySpan<float> agent, ReadOnlySpan<float> customer)
    {
        if (agent.Length != FrameSamples || customer.Length != FrameSamples)
            throw new ArgumentException($"A frame is {FrameSamples} samples (20 ms at 16 kHz) of each leg.");
        _edges.Clear();
        _points.Clear();
        bool a = _agent.Hear(agent), c = _customer.Hear(customer);
        _crosstalk.Tell(_agent, _customer, ref a, ref c);
        _agentEdges.Hear(a && _agent.LoudEnough, NowMs, _edges);
        _customerEdges.Hear(c && _customer.LoudEnough, NowMs, _edges);
        _agentProsody.Hear(agent, a && (_agent.LoudEnough || _agentEdges.Speaking), _points); // within a spurt its quiet sounds count too
        _customerProsody.Hear(customer, c && (_customer.LoudEnough || _customerEdges.Speaking), _points);
        NowMs += 20;
    }

    /// <summary>The audio is over: ends what is still open. Read <see cref="Edges"/> and <see cref="Points"/> once more after it.</summary>
    public void Finish()
    {
        _edges.Clear();
        _points.Clear();
        _agentEdges.Finish(_edges);
        _customerEdges.Finish(_edges);
        _agentProsody.Finish(_points);
        _customerProsody.Finish(_points);
    }
}

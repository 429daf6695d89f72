using LiveEmpathy.Calls;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Measures;

/// <summary>Follows how both speak, turn by turn; <see cref="Now"/> changes when the floor does.</summary>
internal sealed class EntrainmentMeter(TurnTaker turns, RecentVoice agent, RecentVoice customer)
{
    private const int Needed = 8;
    private const int Most = 96;
    private const float EnoughSpeechMs = 700; // a backchannel is no turn
    private readonly FloorHolders _floor = new(turns);
    private readonly List<Exchange> _exchanges = [];
    private (Leg Leg, Manner Voice)? _last;

    /// <summary>The measure; null before eight changes of speaker.</summary>
    public Entrainment? Now { get; private set; }

    public void Look()
    {
        var changed = false;
        while (_floor.TryNext(out var turn))
        {
            if ((turn.Leg == Leg.Agent ? agent : customer).Between(turn.FromMs, turn.ToMs, EnoughSpeechMs) is not { SyllablesPerSecond: > 0 } heard) continue;
            var voice = new Manner(heard.SyllablesPerSecond, heard.LoudnessDb, heard.PitchSt);
            if (_last is { } last && last.Leg != turn.Leg)
            {
                if (_exchanges.Count == Most) _exchanges.RemoveAt(0);
                if (_exchanges.Count == _exchanges.Capacity) _exchanges.Capacity = Math.Min(Most, Math.Max(Needed, 2 * _exchanges.Count));
                _exchanges.Add(turn.Leg == Leg.Agent ? new(turn.FromMs, voice, last.Voice) : new(turn.FromMs, last.Voice, voice));
                changed = true;
            }
            _last = (turn.Leg, voice);
        }
        if (changed && _exchanges.Count >= Needed) Now = Measure();
    }

    private Entrainment Measure() => new(
        Of(v => MathF.Log2(v.SyllablesPerSecond), ownScale: false), Of(v => v.LoudnessDb, ownScale: true), Of(v => v.PitchSt, ownScale: true), _exchanges.Count);

    private Entrained Of(Func<Manner, float> feature, bool ownScale)
    {
        var n = _exchanges.Count;
        Span<float> agent = stackalloc float[n], customer = stackalloc float[n], nearness = stackalloc float[n], time = stackalloc float[n];
        for (var i = 0; i < n; i++) (agent[i], customer[i], time[i]) = (feature(_exchanges[i].Agent), feature(_exchanges[i].Customer), _exchanges[i].AtMs);
        if (ownScale)
        {
            Centre(agent);
            Centre(customer);
        }
        for (var i = 0; i < n; i++) nearness[i] = -MathF.Abs(agent[i] - customer[i]);
        return new(Proximity(agent, customer), Correlation(nearness, time), Correlation(agent, customer));
    }

    /// <summary>Distance to the partner's turn before, against that to ten others spread over the call.</summary>
    private static float Proximity(ReadOnlySpan<float> agent, ReadOnlySpan<float> customer)
    {
        const int Others = 10;
        float near = 0, far = 1e-6f;
        for (var i = 0; i < agent.Length; i++)
        {
            near += MathF.Abs(agent[i] - customer[i]);
            // An exchange shares a turn with the one before and the one after: those are no others.
            for (var k = 0; k < Others; k++) far += MathF.Abs(agent[i] - customer[(i + 2 + (k * (agent.Length - 3) / Others)) % agent.Length]) / Others;
        }
        return 1 - (near / far);
    }

    private static void Centre(Span<float> values)
    {
        float mean = 0;
        foreach (var v in values) mean += v / values.Length;
        foreach (ref var v in values) v -= mean;
    }

    private static float Correlation(Span<float> x, Span<float> y)
    {
        Centre(x);
        Centre(y);
        float xy = 0, xx = 1e-12f, yy = 1e-12f;
        for (var i = 0; i < x.Length; i++) (xy, xx, yy) = (xy + (x[i] * y[i]), xx + (x[i] * x[i]), yy + (y[i] * y[i]));
        return Math.Clamp(xy / MathF.Sqrt(xx * yy), -1, 1);
    }

    /// <summary>How both spoke about one change of speaker.</summary>
    private readonly record struct Exchange(int AtMs, Manner Agent, Manner Customer);

    /// <summary>What is compared of a turn; see <see cref="VoiceFeatures"/>.</summary>
    private readonly record struct Manner(float SyllablesPerSecond, float LoudnessDb, float PitchSt);
}

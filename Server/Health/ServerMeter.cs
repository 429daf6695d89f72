using System.Diagnostics.Metrics;
using LiveEmpathy.Alerts;

namespace LiveEmpathy.Server.Health;

/// <summary>
/// What the server counts of its own work, for `/metrics`; `docs/operations.md` says what each is for. Labels are rule ids, states and
/// reasons, never a call, an agent or a customer.
/// </summary>
public sealed class ServerMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "LiveEmpathy";

    /// <summary>Bounds of delays, s: round the budgets of 150 ms (median) and 400 ms (p99), and of 250 ms (p99) at full load.</summary>
    private static readonly double[] DelayBounds = [.01, .025, .05, .1, .15, .25, .4, .6, 1, 2, 5];

    private readonly Counter<long> _messages, _refused, _alerts, _conflated, _dropped;
    private readonly Histogram<double> _wall, _urgent;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">The factory of the host.</param>
    public ServerMeter(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        var delays = new InstrumentAdvice<double> { HistogramBucketBoundaries = DelayBounds };
        _messages = meter.CreateCounter<long>("liveempathy.uplink.messages", description: "Messages of desks that were taken");
        _refused = meter.CreateCounter<long>("liveempathy.uplink.refused", description: "Calls and messages of desks that were refused, by reason");
        _alerts = meter.CreateCounter<long>("liveempathy.alerts", description: "Alerts raised, by rule and priority");
        _conflated = meter.CreateCounter<long>("liveempathy.wall.conflated", description: "Changes of a call that a viewer got together with another");
        _dropped = meter.CreateCounter<long>("liveempathy.viewers.dropped", description: "Viewers that could not be reached, by screen");
        _wall = meter.CreateHistogram("liveempathy.wall.delay", "s", "From a desk's message to the tile that is sent to a wall", advice: delays);
        _urgent = meter.CreateHistogram("liveempathy.alert.delay", "s", "From a desk's message to the alert that is sent to a wall", advice: delays);
    }

    /// <summary>A message was taken.</summary>
    public void Taken() => _messages.Add(1);

    /// <summary>A call or a message was refused, or had to wait.</summary>
    /// <param name="reason">One of few: "call", "message", "claim", "rate".</param>
    public void Refused(string reason) => _refused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <summary>An alert was raised.</summary>
    public void Raised(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        _alerts.Add(1, new KeyValuePair<string, object?>("rule", alert.Rule), new KeyValuePair<string, object?>("priority", $"{alert.Priority}"));
    }

    /// <summary>A tile was sent.</summary>
    /// <param name="delay">Since the first change that it shows.</param>
    public void TileSent(TimeSpan delay) => _wall.Record(delay.TotalSeconds);

    /// <summary>An alert was sent to a wall.</summary>
    /// <param name="delay">Since the message that raised it.</param>
    public void AlertSent(TimeSpan delay) => _urgent.Record(delay.TotalSeconds);

    /// <summary>A change joins one that is not sent yet.</summary>
    public void Conflated() => _conflated.Add(1);

    /// <summary>A viewer could not be reached.</summary>
    /// <param name="screen">"wall", "coach", "floor".</param>
    public void Dropped(string screen) => _dropped.Add(1, new KeyValuePair<string, object?>("screen", screen));
}

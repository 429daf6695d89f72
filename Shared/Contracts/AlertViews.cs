using LiveEmpathy.Alerts;
using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>One thing that was done about an alert.</summary>
/// <param name="Act">What.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, by the server's clock.</param>
/// <param name="To">Who should take it, of a hand-over; else null.</param>
/// <param name="UndoneAt">When it was taken back, or null: it stands.</param>
[MessagePackObject]
public sealed record AlertAction(
    [property: Key(0)] AlertAct Act,
    [property: Key(1)] string By,
    [property: Key(2)] DateTimeOffset At,
    [property: Key(3)] string? To = null,
    [property: Key(4)] DateTimeOffset? UndoneAt = null);

/// <summary>
/// Interrupting alerts that one seat gets as a list rather than one by one: those above its budget, or all of them in a flood.
/// </summary>
/// <param name="Ranked">Most pressing first, then longest waiting; at most 100.</param>
/// <param name="Flood">True: more than 10 alerts in 10 minutes; until it is over nothing is shown singly, and urgent ones are in the list as well.</param>
/// <param name="Interrupted">How many alerts have interrupted this seat in the last 10 minutes.</param>
[MessagePackObject]
public sealed record AlertQueue([property: Key(0)] AlertView[] Ranked, [property: Key(1)] bool Flood, [property: Key(2)] int Interrupted);

/// <summary>How believable the alerts are: what a supervisor's time was spent on.</summary>
/// <param name="Minutes">The figures are over the last so many minutes.</param>
/// <param name="Raised">Alerts raised.</param>
/// <param name="PerTenMinutes">Alerts per 10 minutes, all priorities.</param>
/// <param name="InterruptingPerTenMinutes">The same, urgent and soon only.</param>
/// <param name="Urgent">Share that was urgent, 0..1; meant to be near 0.05.</param>
/// <param name="Soon">Share of priority soon, 0..1; meant to be near 0.15.</param>
/// <param name="Note">Share of notes, 0..1; meant to be near 0.80.</param>
/// <param name="SecondsToAct">Median time from raised to the first act, s, of interrupting alerts that were acted on; null: none was.</param>
/// <param name="Unanswered">Interrupting alerts that cleared, or whose call ended, before anybody acted.</param>
/// <param name="Wrong">Share marked wrong of those that were acted on, 0..1; null: none was.</param>
/// <param name="Noisiest">Rules by how often they fired, most first; at most 10.</param>
/// <param name="Acted">How many were acted on: what <paramref name="Wrong"/> rests on.</param>
/// <param name="InterruptingActed">The same of interrupting ones: what <paramref name="SecondsToAct"/> rests on.</param>
[MessagePackObject]
public sealed record AlertHealth(
    [property: Key(0)] int Minutes,
    [property: Key(1)] int Raised,
    [property: Key(2)] float PerTenMinutes,
    [property: Key(3)] float InterruptingPerTenMinutes,
    [property: Key(4)] float Urgent,
    [property: Key(5)] float Soon,
    [property: Key(6)] float Note,
    [property: Key(7)] float? SecondsToAct,
    [property: Key(8)] int Unanswered,
    [property: Key(9)] float? Wrong,
    [property: Key(10)] RuleHealth[] Noisiest,
    [property: Key(11)] int Acted = 0,
    [property: Key(12)] int InterruptingActed = 0);

/// <summary>One rule in <see cref="AlertHealth"/>.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Priority">Its priority.</param>
/// <param name="Raised">How often it fired.</param>
/// <param name="Calls">On how many calls.</param>
/// <param name="Acted">How many of these somebody acted on.</param>
/// <param name="Wrong">How many were marked wrong.</param>
[MessagePackObject]
public sealed record RuleHealth(
    [property: Key(0)] string Rule,
    [property: Key(1)] AlertPriority Priority,
    [property: Key(2)] int Raised,
    [property: Key(3)] int Calls,
    [property: Key(4)] int Acted,
    [property: Key(5)] int Wrong);

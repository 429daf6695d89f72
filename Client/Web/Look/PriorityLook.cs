using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using MudBlazor;

namespace LiveEmpathy.Web.Look;

/// <summary>A priority as word, icon and class.</summary>
/// <param name="Word">The word.</param>
/// <param name="Icon">SVG markup of a 24 x 24 icon.</param>
/// <param name="Class">Style class.</param>
public sealed record PriorityLook(string Word, string Icon, string Class)
{
    private static readonly PriorityLook Urgent = new("Urgent", Icons.Material.Rounded.Warning, "p-urgent");
    private static readonly PriorityLook Soon = new("Soon", Icons.Material.Rounded.Schedule, "p-soon");
    private static readonly PriorityLook Note = new("Note", Icons.Material.Rounded.StickyNote2, "p-note");

    public static PriorityLook Of(AlertPriority priority) => priority switch
    {
        AlertPriority.Urgent => Urgent,
        AlertPriority.Soon => Soon,
        _ => Note,
    };

    /// <summary>What was done about an alert, in the past tense.</summary>
    public static string Done(AlertAct act) => act switch
    {
        AlertAct.Acknowledge => "Acknowledged",
        AlertAct.Snooze => "Snoozed for 2 minutes",
        AlertAct.HandOver => "Handed over",
        _ => "Marked as wrong",
    };

    /// <summary>"talk-over" as a person reads it: "Talk-over"; "repeat_caller": "Repeat caller".</summary>
    public static string Rule(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var words = rule.Replace('-', ' ').Replace('_', ' ').Replace("talk over", "talk-over", StringComparison.Ordinal);
        return words.Length == 0 ? rule : char.ToUpperInvariant(words[0]) + words[1..];
    }
}

using System.ComponentModel.DataAnnotations;

namespace LiveEmpathy.Server.Alerts;

/// <summary>How often one supervisor may be interrupted; section `Alerts` of the configuration.</summary>
public sealed class AlertOptions : IValidatableObject
{
    /// <summary>The time that the budget is for, minutes.</summary>
    [Range(1, 60)]
    public int WindowMinutes { get; set; } = 10;

    /// <summary>Alerts of priority soon that may interrupt a seat in that time, whatever the seat is busy with.</summary>
    [Range(0, 100)]
    public int Target { get; set; } = 1;

    /// <summary>Up to this many, where those before them are dealt with. Beyond it they are held as a list; urgent ones always go through.</summary>
    [Range(0, 100)]
    public int Limit { get; set; } = 2;

    /// <summary>More interrupting alerts than this in that time are a flood: one ranked list, nothing singly.</summary>
    [Range(1, 1_000)]
    public int FloodAbove { get; set; } = 10;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Limit < Target) yield return new ValidationResult("Alerts:Limit must not be below Alerts:Target.", [nameof(Limit)]);
    }
}

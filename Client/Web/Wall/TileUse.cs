using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using Microsoft.AspNetCore.Components;

namespace LiveEmpathy.Web.Wall;

/// <summary>What all tiles of a wall share: how they are shown, and what becomes of a hand on one. One thing for all, so that a wall of 200 is dealt anew in little time.</summary>
public sealed record TileUse
{
    /// <summary>How much room a call gets.</summary>
    public Density Density { get; init; }

    /// <summary>True in a flood: alerts are ranked beside the tiles, not coloured in each.</summary>
    public bool Quiet { get; init; }

    public EventCallback<string> OnOpen { get; init; }

    /// <summary>It has the focus. Nothing is drawn for it: a focus comes with each key, and goes and comes while tiles move.</summary>
    public Action<string>? OnSelect { get; init; }

    public EventCallback<LiveTile> OnPin { get; init; }

    public EventCallback<(AlertView Alert, AlertAct Act)> OnAct { get; init; }

    /// <summary>A hand rests on an action, or no longer. Nothing is drawn for it.</summary>
    public Action<bool>? OnHand { get; init; }
}

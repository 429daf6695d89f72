using LiveEmpathy.Measures;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace LiveEmpathy.Web.Look;

/// <summary>A mood as word, icon and class: never colour alone.</summary>
/// <param name="Word">The word.</param>
/// <param name="Icon">SVG markup of a 24 x 24 icon.</param>
/// <param name="Class">Style class.</param>
public sealed record MoodLook(string Word, string Icon, string Class)
{
    /// <summary>The icon, ready to be drawn.</summary>
    public MarkupString Markup { get; } = new(Icon);

    private static readonly MoodLook Unknown = new("No mood yet", Icons.Material.Rounded.MoreHoriz, "mood-none");
    private static readonly MoodLook Calm = new("Calm", Icons.Material.Rounded.SentimentNeutral, "mood-calm");
    private static readonly MoodLook Upset = new("Upset", Icons.Material.Rounded.SentimentDissatisfied, "mood-upset");
    private static readonly MoodLook Angry = new("Angry", Icons.Material.Rounded.SentimentVeryDissatisfied, "mood-angry");
    private static readonly MoodLook Distressed = new("Distressed", Icons.Material.Rounded.HeartBroken, "mood-upset");
    private static readonly MoodLook Cheerful = new("Cheerful", Icons.Material.Rounded.SentimentSatisfied, "mood-cheerful");
    private static readonly MoodLook Confused = new("Confused", Icons.Material.Rounded.QuestionMark, "mood-upset");

    public static MoodLook Of(Mood mood) => mood switch
    {
        Mood.Calm => Calm,
        Mood.Upset => Upset,
        Mood.Angry => Angry,
        Mood.Distressed => Distressed,
        Mood.Cheerful => Cheerful,
        Mood.Confused => Confused,
        _ => Unknown,
    };
}

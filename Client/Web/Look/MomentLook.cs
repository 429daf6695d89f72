using LiveEmpathy.Moments;
using MudBlazor;

namespace LiveEmpathy.Web.Look;

/// <summary>How a moment counts, as word, icon and class.</summary>
/// <param name="Word">The word.</param>
/// <param name="Icon">SVG markup of a 24 x 24 icon.</param>
/// <param name="Class">Style class.</param>
public sealed record MomentLook(string Word, string Icon, string Class)
{
    private static readonly MomentLook Kept = new("Kept", Icons.Material.Rounded.Check, "m-kept");
    private static readonly MomentLook Fault = new("Missed", Icons.Material.Rounded.Close, "m-fault");
    private static readonly MomentLook Mark = new("Mark", Icons.Material.Rounded.Flag, "m-mark");

    public static MomentLook Of(MomentKind kind) => kind switch
    {
        MomentKind.Kept => Kept,
        MomentKind.Fault => Fault,
        _ => Mark,
    };
}

using System.Globalization;
using System.Text;

namespace LiveEmpathy.Web.Look;

/// <summary>
/// SVG paths of what a call looks like: one path for each lane, so that a redrawn tile changes a handful of attributes, and
/// whole numbers only: writing decimals was most of a tile's cost in interpreted WebAssembly.
/// </summary>
public static class Paths
{
    /// <summary>Blocks of time in a lane.</summary>
    /// <param name="pairs">Stream times (from, to), ms.</param>
    /// <param name="fromMs">Left edge.</param>
    /// <param name="toMs">Right edge.</param>
    /// <param name="width">Width of the picture.</param>
    /// <param name="top">Upper edge of the lane.</param>
    /// <param name="height">Height of the lane.</param>
    /// <param name="least">Least width of a block, so that a short one can be seen.</param>
    public static string Blocks(int[] pairs, int fromMs, int toMs, int width, int top, int height, int least = 2)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Length == 0 || toMs <= fromMs) return "";
        var path = new StringBuilder(pairs.Length * 12);
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            if (pairs[i + 1] <= fromMs || pairs[i] >= toMs) continue;
            var x = Math.Max(0, X(pairs[i], fromMs, toMs, width));
            var w = Math.Max(least, Math.Min(width, X(pairs[i + 1], fromMs, toMs, width)) - x);
            path.Append('M').Append(x).Append(' ').Append(top).Append('h').Append(w).Append('v').Append(height).Append('h').Append(-w).Append('z');
        }
        return path.ToString();
    }

    /// <summary>A line of values -5..+5, the newest at the right edge.</summary>
    /// <param name="values">Oldest first.</param>
    /// <param name="places">Values that fit into the width.</param>
    /// <param name="width">Width of the picture.</param>
    /// <param name="height">Height of the picture; 0 is in the middle.</param>
    public static string Line(float[] values, int places, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(values);
        var path = new StringBuilder(values.Length * 9);
        for (var i = First(values, places); i < values.Length; i++)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Place(values, i, places, width)).Append(' ').Append(Level(values[i], height));
        return path.ToString();
    }

    /// <summary>What lies between a <see cref="Line"/> and zero.</summary>
    public static string Area(float[] values, int places, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Length < 2 ? "" : $"{Line(values, places, width, height)}V{height / 2}H{Place(values, First(values, places), places, width)}z";
    }

    /// <summary>A number as SVG and CSS read it.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static int X(int ms, int fromMs, int toMs, int width) => (int)((long)(ms - fromMs) * width / (toMs - fromMs));

    private static int First(float[] values, int places) => Math.Max(0, values.Length - places);

    private static int Place(float[] values, int i, int places, int width) => width - ((values.Length - 1 - i) * width / Math.Max(1, places - 1));

    /// <summary>Where a value is; a fiftieth of the height stays free at either edge for the stroke.</summary>
    private static int Level(float value, int height) => (height / 2) - (int)MathF.Round(Math.Clamp(value, -5, 5) / 5 * height * .46f);
}

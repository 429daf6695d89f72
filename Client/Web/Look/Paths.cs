using System.Globalization;
using System.Text;

namespace LiveEmpathy.Web.Look;

/// <summary>SVG paths of what a call looks like: one path for each lane, so that a redrawn tile changes a handful of attributes.</summary>
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
    public static string Blocks(int[] pairs, int fromMs, int toMs, float width, float top, float height, float least = 1)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Length == 0 || toMs <= fromMs) return "";
        var path = new StringBuilder(pairs.Length * 12);
        var scale = width / (toMs - fromMs);
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            if (pairs[i + 1] <= fromMs || pairs[i] >= toMs) continue;
            var x = Math.Max(0, (pairs[i] - fromMs) * scale);
            var w = Math.Max(least, Math.Min(width, (pairs[i + 1] - fromMs) * scale) - x);
            path.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {top:0.#}h{w:0.#}v{height:0.#}h{-w:0.#}z");
        }
        return path.ToString();
    }

    /// <summary>A line of values -5..+5, the newest at the right edge.</summary>
    /// <param name="values">Oldest first.</param>
    /// <param name="places">Values that fit into the width.</param>
    /// <param name="width">Width of the picture.</param>
    /// <param name="height">Height of the picture; 0 is in the middle.</param>
    public static string Line(float[] values, int places, float width, float height)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length == 0) return "";
        var path = new StringBuilder(values.Length * 10);
        var step = width / Math.Max(1, places - 1);
        var from = Math.Max(0, values.Length - places);
        for (var i = from; i < values.Length; i++)
        {
            var x = width - ((values.Length - 1 - i) * step);
            path.Append(CultureInfo.InvariantCulture, $"{(i == from ? 'M' : 'L')}{x:0.#} {Level(values[i], height):0.#}");
        }
        return path.ToString();
    }

    /// <summary>What lies between a <see cref="Line"/> and zero.</summary>
    public static string Area(float[] values, int places, float width, float height)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length < 2) return "";
        var first = Math.Max(0, width - ((Math.Min(values.Length, places) - 1) * (width / Math.Max(1, places - 1))));
        return string.Create(CultureInfo.InvariantCulture, $"{Line(values, places, width, height)}V{height / 2:0.#}H{first:0.#}z");
    }

    /// <summary>Where a value -5..+5 is in a picture of this height.</summary>
    public static float Level(float value, float height) => (height / 2) - (Math.Clamp(value, -5, 5) / 5 * ((height / 2) - 2));

    /// <summary>A number as SVG and CSS read it.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

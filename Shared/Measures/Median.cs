namespace LiveEmpathy.Measures;

/// <summary>The median, by Hoare's selection (1961): what lies on either side of the middle need not be in order.</summary>
internal static class Median
{
    /// <summary>The median of some numbers, at least one; they change places.</summary>
    public static float Of(Span<float> values)
    {
        var middle = values.Length / 2;
        Select(values, middle);
        if (values.Length % 2 == 1) return values[middle];
        var below = values[0];
        foreach (var v in values[1..middle]) below = Math.Max(below, v);
        return (below + values[middle]) / 2;
    }

    /// <summary>Afterwards the k-th smallest stands at k, with none greater before it.</summary>
    private static void Select(Span<float> values, int k)
    {
        int from = 0, to = values.Length - 1;
        while (from < to)
        {
            var pivot = values[(from + to) / 2];
            int i = from, j = to;
            while (i <= j)
            {
                while (values[i] < pivot) i++;
                while (values[j] > pivot) j--;
                if (i > j) break;
                (values[i], values[j]) = (values[j], values[i]);
                i++;
                j--;
            }
            if (k <= j) to = j;
            else if (k >= i) from = i;
            else return;
        }
    }
}

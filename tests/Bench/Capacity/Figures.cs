using System.Globalization;
using System.Text.Json;

namespace LiveEmpathy.Bench.Capacity;

/// <summary>Figures for people, and for a program where a file is given.</summary>
internal static class Figures
{
    public static async Task PrintAsync(SortedDictionary<string, double> figures, string? json)
    {
        foreach (var (key, value) in figures) Console.WriteLine($"{key,-40}{value.ToString(Math.Abs(value) >= 100 ? "0" : "0.000", CultureInfo.InvariantCulture),12}");
        if (json is not null) await File.WriteAllTextAsync(json, JsonSerializer.Serialize(figures));
    }
}

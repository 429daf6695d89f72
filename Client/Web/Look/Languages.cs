using System.Globalization;

namespace LiveEmpathy.Web.Look;

/// <summary>The languages of the screens.</summary>
public static class Languages
{
    /// <summary>Code and own name.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } = [("en", "English"), ("de", "Deutsch")];

    /// <summary>The one chosen, else the first of the browser's own that we have, else English.</summary>
    public static string Pick(string? chosen, IEnumerable<string> browsers)
    {
        ArgumentNullException.ThrowIfNull(browsers);
        return browsers.Prepend(chosen ?? "").Select(l => l.Split('-')[0].ToLowerInvariant()).FirstOrDefault(l => All.Any(known => known.Code == l)) ?? "en";
    }

    /// <summary>Takes effect for all that is drawn from here on: before the first page.</summary>
    public static void Use(string code)
    {
        var culture = new CultureInfo(code);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = culture; // by this one the browser loads the words
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = culture;
    }
}

using System.Globalization;
using System.Resources;

namespace LiveEmpathy.Web.Look;

/// <summary>
/// What the screens say, in the viewer's language. The English text is its own key; every other language is a `Texts.*.resx`
/// within the page's own assembly: a satellite assembly is found by culture, and this page carries no culture data.
/// </summary>
public sealed class Texts
{
    /// <summary>A look-up in resources is too slow for 200 tiles.</summary>
    private readonly Dictionary<string, string> _known = [];

    private readonly ResourceManager? _translations = Of(CultureInfo.CurrentUICulture.Name);

    /// <summary>A text.</summary>
    public string this[string english]
    {
        get
        {
            if (_translations is null) return english;
            if (!_known.TryGetValue(english, out var text)) _known[english] = text = Translated(english);
            return text;
        }
    }

    /// <summary>A text with something in its places.</summary>
    public string this[string english, params object?[] places] => string.Format(CultureInfo.InvariantCulture, this[english], places);

    /// <summary>Names of resources do not tell capitals apart: those that begin small carry a tilde.</summary>
    private string Translated(string english) =>
        _translations!.GetString(char.IsLower(english[0]) ? "~" + english : english, CultureInfo.InvariantCulture) ?? english;

    /// <summary>The texts of a language; null where there are none: English.</summary>
    internal static ResourceManager? Of(string language) =>
        language == "de" ? new ResourceManager($"{typeof(Texts).FullName}.{language}", typeof(Texts).Assembly) : null;
}

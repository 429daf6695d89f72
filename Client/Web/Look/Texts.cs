using System.Globalization;
using Microsoft.Extensions.Localization;

namespace LiveEmpathy.Web.Look;

/// <summary>
/// What the screens say, in the viewer's language. The English text is its own key; every other language is a `Texts.*.resx`
/// that is loaded only by who reads it.
/// </summary>
public sealed class Texts(IStringLocalizer<Texts> translations)
{
    /// <summary>The localizer builds a cache key for each look-up: too slow for 200 tiles.</summary>
    private readonly Dictionary<string, string> _known = [];

    private readonly bool _english = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" or "iv";

    /// <summary>A text.</summary>
    public string this[string english]
    {
        get
        {
            if (_english) return english;
            if (!_known.TryGetValue(english, out var text)) _known[english] = text = Translated(english);
            return text;
        }
    }

    /// <summary>A text with something in its places.</summary>
    public string this[string english, params object?[] places] => string.Format(CultureInfo.InvariantCulture, this[english], places);

    /// <summary>Names of resources do not tell capitals apart: those that begin small carry a tilde.</summary>
    private string Translated(string english) =>
        translations[char.IsLower(english[0]) ? "~" + english : english] is { ResourceNotFound: false } found ? found.Value : english;
}

using System.Text.Json;

namespace LiveEmpathy.Desk.Setup;

/// <summary>Takes the settings out of a JSON object one by one and gathers what is wrong with them.</summary>
internal sealed class ConfigReader
{
    private readonly Dictionary<string, JsonElement> _left = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    public ConfigReader(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) Mistakes.Add("the file must hold one object: { \"servers\": [ ... ], ... }");
        else foreach (var setting in root.EnumerateObject()) _left[setting.Name] = setting.Value;
    }

    /// <summary>All that is wrong, in the order in which it was found.</summary>
    public List<string> Mistakes { get; } = [];

    public string? Text(string name, string what, Func<string, bool>? isGood = null)
    {
        if (Take(name) is not { } value) return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (!string.IsNullOrWhiteSpace(text) && isGood?.Invoke(text) != false) return text;
        Mistakes.Add($"{name}: must be {what}");
        return null;
    }

    public int? Number(string name, int least, int most)
    {
        if (Take(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most) return number;
        Mistakes.Add($"{name}: must be a number from {least} to {most}");
        return null;
    }

    public bool? Flag(string name)
    {
        if (Take(name) is not { } value) return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        Mistakes.Add($"{name}: must be true or false");
        return null;
    }

    public Uri? Address(string name) => Take(name) is { } value ? Address(name, value) : null;

    public IReadOnlyList<Uri> Addresses(string name)
    {
        if (Take(name) is not { ValueKind: JsonValueKind.Array } value || value.GetArrayLength() == 0)
        {
            Mistakes.Add($"{name}: must be a list of at least one address, such as [\"https://coach.example\"]");
            return [];
        }

        return [.. value.EnumerateArray().Select(one => Address(name, one)).OfType<Uri>()];
    }

    /// <summary>A setting that nobody knows is a mistake: it was meant to do something.</summary>
    public void RefuseOthers()
    {
        foreach (var name in _left.Keys) Mistakes.Add($"{name}: there is no such setting; there are {string.Join(", ", _known)}");
    }

    private Uri? Address(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        Mistakes.Add($"{name}: {value.GetRawText()} is no address; write it as http://host:port or https://host");
        return null;
    }

    private JsonElement? Take(string name)
    {
        _known.Add(name);
        return _left.Remove(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LiveEmpathy.Measures;

namespace LiveEmpathy.Contracts;

/// <summary>
/// A tile in JSON: an array of its bytes in base64, its alert and its entrainment, as far as there are any. Four hundred tiles a second
/// are most of what a full wall costs a browser, and interpreted WebAssembly pays for each token: one instead of two hundred. What comes
/// after is from a newer server and is left out.
/// </summary>
public sealed class PackedTile : JsonConverter<TileView>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">No packed tile, or it ends too early.</exception>
    public override TileView Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read() || !reader.TryGetBytesFromBase64(out var bytes)) throw new JsonException("A tile is an array that begins with its bytes in base64.");
        var (alert, entrainment) = ((AlertView?)null, (Entrainment?)null);
        for (var part = 1; reader.Read() && reader.TokenType != JsonTokenType.EndArray; part++)
        {
            if (part == 1) alert = JsonSerializer.Deserialize(ref reader, Of<AlertView?>(options));
            else if (part == 2) entrainment = JsonSerializer.Deserialize(ref reader, Of<Entrainment?>(options));
            else reader.Skip();
        }
        try
        {
            var tile = TileBytes.Read(bytes);
            return alert is null && entrainment is null ? tile : tile with { Alert = alert, Measures = tile.Measures with { Entrainment = entrainment } };
        }
        catch (EndOfStreamException early)
        {
            throw new JsonException("The bytes of a tile end too early.", early);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TileView value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        writer.WriteBase64StringValue(TileBytes.Write(value));
        if (value.Alert is not null || value.Measures.Entrainment is not null) JsonSerializer.Serialize(writer, value.Alert, Of<AlertView?>(options));
        if (value.Measures.Entrainment is { } entrainment) JsonSerializer.Serialize(writer, entrainment, Of<Entrainment?>(options));
        writer.WriteEndArray();
    }

    private static JsonTypeInfo<T> Of<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

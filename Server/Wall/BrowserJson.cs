using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Wall;

/// <summary>
/// JSON as a browser gets it: what is not known is left out, and a measure has three decimals, since more are noise. Reading JSON is most of
/// what a wall costs in interpreted WebAssembly, and it costs by the character.
/// </summary>
internal static class BrowserJson
{
    public static void Shorten(JsonHubProtocolOptions json)
    {
        json.PayloadSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.PayloadSerializerOptions.Converters.Add(new ThreeDecimals());
    }

    private sealed class ThreeDecimals : JsonConverter<float>
    {
        public override float Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetSingle();

        public override void Write(Utf8JsonWriter writer, float value, JsonSerializerOptions options) => writer.WriteNumberValue(MathF.Round(value, 3));
    }
}

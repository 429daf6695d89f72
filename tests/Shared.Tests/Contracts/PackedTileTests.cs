using System.Text.Json;
using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;

namespace LiveEmpathy.Tests.Contracts;

public sealed class PackedTileTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly LegMeasures Heard = new(20_000, 214.5f, 190.25f, 5.1f, -3, 1.5f, 2.25f, .5f, 8_000, 2);
    private static readonly LegMeasures Silent = new(0, null, null, null, null, null, null, null, 0, 0);

    private static readonly TileView Full = new(
        "c1", "agent-1", "Zoë Ünal", "Billing", "Omar Saleh", Start, 3_600_000, CallState.OnHold, new TalkStrip([3_540_000, 3_541_250], [3_542_000, 3_590_020], [], [3_580_000, 3_580_400]),
        [0, -1.25f, 4.5f], new CallMeasures(Heard, Silent, .62f, -180, 1_200, 4_000, 3, 2, -2.5f, -1, Mood.Upset, .75f, Mood.Calm, VoiceTone.Raised),
        71, new AlertView("c1", "Zoë Ünal", new Alert(4, "argument", 8, AlertPriority.Urgent, "Both contradict each other", "Listen in", 180_000, 184_000, null, [2]), Start, null, null, null), 2, StreamFacts.SecurePause);

    private static readonly TileView Bare = Full with { CustomerName = null, Strip = new TalkStrip([], [], [], []), SentimentLine = [], Measures = new CallMeasures(Silent, Silent, null, null, 0, 0, 0, 0, null, 0, Mood.Unknown, null), Score = null, Alert = null, OpenAlerts = 0 };

    public static TheoryData<string> Tiles => ["full", "bare"];

    [Theory]
    [MemberData(nameof(Tiles))]
    public void What_is_written_is_read(string which)
    {
        var tile = which == "full" ? Full : Bare;
        var read = JsonSerializer.Deserialize<TileView>(JsonSerializer.Serialize(tile))!;
        Assert.Equivalent(tile, read, strict: true);
    }

    [Fact]
    public void What_a_newer_server_adds_is_left_out()
    {
        using var parts = JsonDocument.Parse(JsonSerializer.Serialize(Full));
        byte[] longer = [.. parts.RootElement[0].GetBytesFromBase64(), 1, 2, 3];
        var newer = $"[\"{Convert.ToBase64String(longer)}\",{parts.RootElement[1].GetRawText()},null,{{\"x\":[1]}}]";
        Assert.Equivalent(Full, JsonSerializer.Deserialize<TileView>(newer), strict: true);
    }

    [Fact]
    public void Wherever_the_bytes_end_too_early_it_is_said()
    {
        using var parts = JsonDocument.Parse(JsonSerializer.Serialize(Full));
        var bytes = parts.RootElement[0].GetBytesFromBase64();
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TileView>($"[\"{Convert.ToBase64String(bytes, 0, length)}\"]"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[7]")]
    [InlineData("[\"no base64!\"]")]
    public void Anything_else_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TileView>(json));
}

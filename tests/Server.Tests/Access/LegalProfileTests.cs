using System.Net.Http.Json;
using System.Text.Json;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Tests.Access;

/// <summary>
/// A whole call through a real server, with everything that supervisors and the floor are sent and everything that is kept: under EU
/// there is nothing of the agent's emotion in it; under Standard the same search finds it.
/// </summary>
public sealed class LegalProfileTests
{
    private static readonly string[] AgentMeasures = ["loudnessDb", "pitchSt", "pitchMovementSt", "arousal"];

    [Fact]
    public async Task Under_EU_nothing_of_the_agents_emotion_is_on_the_wire_or_in_the_journal()
    {
        var found = await PlayAsync("EU");
        Assert.Empty(found.OnTheWire);
        Assert.Equal(0, found.JournalledTone);
        Assert.Equal(LegalProfile.EU, found.Profile);
        Assert.True(found.AgentSyllables > 0); // behaviour stays
        Assert.True(found.CustomerPitch > 0); // and the customer's voice
    }

    [Fact]
    public async Task Under_Standard_the_same_search_finds_it()
    {
        var found = await PlayAsync("Standard");
        foreach (var name in (string[])[.. AgentMeasures, "toneGap", "rule tone-gap"]) Assert.Contains(name, found.OnTheWire);
        Assert.True(found.JournalledTone > 0);
        Assert.Equal(LegalProfile.Standard, found.Profile);
    }

    [Fact]
    public async Task Another_profile_stops_the_server_at_its_start()
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => RunningServer.StartAsync(null, ("Legal:Profile", "Mars")));
        Assert.Contains("Legal:Profile", $"{refused.Message} {(refused as OptionsValidationException)?.Message}", StringComparison.Ordinal);
    }

    private sealed record Found(HashSet<string> OnTheWire, int JournalledTone, int AgentSyllables, int CustomerPitch, LegalProfile Profile);

    private static async Task<Found> PlayAsync(string profile)
    {
        var folder = Directory.CreateTempSubdirectory();
        var wire = new HashSet<string>();
        CallClaim claim;
        await using (var server = await RunningServer.StartAsync(null, ("Legal:Profile", profile), ("Calls:JournalFolder", folder.FullName)))
        {
            await using var desk = await TestDesk.ConnectAsync(server);
            await using var wall = await ListenAsync(server, "wall", ["WallChanged", "AlertRaised", "CallChanged"], wire);
            await using var floor = await ListenAsync(server, "floor", ["FloorChanged"], wire);
            Search(await wall.InvokeAsync<JsonElement>("WatchWall", (string?)null), wire);
            Search(await floor.InvokeAsync<JsonElement>("WatchFloor"), wire);
            claim = await desk.OpenAsync(TestDesk.Call("c1"));
            var (uplink, ended) = desk.Stream("c1", claim.Claim);
            foreach (var message in Recorded.Messages("cheerful-angry"))
            {
                await uplink.WriteAsync(message, TestContext.Current.CancellationToken);
                if (message.Seq % 40 == 0) Search(await wall.InvokeAsync<JsonElement>("WatchCall", "c1", TestContext.Current.CancellationToken), wire);
            }
            await ended;
            Search(await wall.InvokeAsync<JsonElement>("WatchCall", "c1", TestContext.Current.CancellationToken), wire);
            using var http = new HttpClient();
            Search(await http.GetFromJsonAsync<JsonElement>(new Uri(server.Address, "api/wall"), TestContext.Current.CancellationToken), wire);
        }
        var kept = await KeptAsync(Path.Combine(folder.FullName, "c1.journal"));
        folder.Delete(recursive: true);
        return new Found(
            wire, kept.Count(p => p.Leg == Leg.Agent && (p.PitchHz != 0 || p.LoudnessDb != 0 || p.TiltDb != 0 || p.Voiced != 0)),
            kept.Where(p => p.Leg == Leg.Agent).Sum(p => p.Syllables), kept.Count(p => p.Leg == Leg.Customer && p.PitchHz > 0), claim.Profile);
    }

    private static async Task<VoicePoint[]> KeptAsync(string path)
    {
        await using var file = File.OpenRead(path);
        var (_, messages) = await CallJournal.ReadAsync(file, TestContext.Current.CancellationToken);
        return [.. messages.SelectMany(m => m.Voice ?? [])];
    }

    private static async Task<HubConnection> ListenAsync(RunningServer server, string hub, string[] methods, HashSet<string> wire)
    {
        var page = new HubConnectionBuilder().WithUrl(new Uri(server.Address, $"/hubs/{hub}")).Build();
        foreach (var method in methods) page.On<JsonElement>(method, said => Search(said, wire));
        await page.StartAsync(TestContext.Current.CancellationToken);
        return page;
    }

    /// <summary>Looks through everything that was said, whatever it is part of.</summary>
    private static void Search(JsonElement said, HashSet<string> wire, bool ofAgent = false)
    {
        if (said.ValueKind == JsonValueKind.Array)
        {
            if (Unpacked(said) is { } tile) Search(JsonSerializer.SerializeToElement(tile.Measures, JsonSerializerOptions.Web), wire);
            foreach (var item in said.EnumerateArray()) Search(item, wire);
        }
        if (said.ValueKind != JsonValueKind.Object) return;
        foreach (var part in said.EnumerateObject())
        {
            var given = part.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);
            var agents = ofAgent && AgentMeasures.Contains(part.Name);
            if (given && (agents || part.Name is "toneGap" or "entrainment")) Keep(wire, part.Name);
            if (part.Name == "rule" && part.Value.ToString() is "tone-gap" or "tone-matched" or "calmer" or "slower" or "softer" or "warmer") Keep(wire, "rule tone-gap");
            if (part.Name == "habit" && part.Value.ValueKind == JsonValueKind.Number && part.Value.GetInt32() == 4) Keep(wire, "habit 4");
            Search(part.Value, wire, part.Name == "agent");
        }
    }

    /// <summary>A tile is packed: what is in its bytes counts too.</summary>
    private static TileView? Unpacked(JsonElement said)
    {
        if (said.GetArrayLength() == 0 || said[0].ValueKind != JsonValueKind.String) return null;
        try
        {
            return said.Deserialize<TileView>(JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null; // some other list
        }
    }

    private static void Keep(HashSet<string> wire, string what)
    {
        lock (wire) wire.Add(what);
    }
}

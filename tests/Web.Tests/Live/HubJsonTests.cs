using System.Text.Json;
using LiveEmpathy.Alerts;
using LiveEmpathy.Contracts;
using LiveEmpathy.Web.Live;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Web.Tests.Live;

/// <summary>What the server writes with its defaults, the browser's generated readers read whole.</summary>
public sealed class HubJsonTests
{
    private static readonly JsonSerializerOptions Server = new JsonHubProtocolOptions().PayloadSerializerOptions;
    private static readonly JsonSerializerOptions Browser = Generated();

    public static TheoryData<object> Messages => [.. new object[]
    {
        new WallSnapshot([Example.Alarmed("a", AlertPriority.Soon)], Example.Start, "one"), new WallBatch([Example.Tile()], ["b"]), Example.Call(Example.Alert(act: AlertAct.Snooze, by: "Sam")),
        new CallChange(Example.Tile(), [], [], [], [], new CompassPoint(1, 2, 3), null), Example.Coach(Example.Cue()), Example.Floor(new FloorAlert("Dana", "Billing", "argument", AlertPriority.Urgent, Example.Start, true)),
    }];

    [Theory]
    [MemberData(nameof(Messages), DisableDiscoveryEnumeration = true)]
    public void Nothing_is_lost(object message)
    {
        var written = JsonSerializer.Serialize(message, message.GetType(), Server);
        var read = JsonSerializer.Deserialize(written, message.GetType(), Browser);
        Assert.Equal(written, JsonSerializer.Serialize(read, message.GetType(), Server));
    }

    [Fact]
    public void What_a_viewer_does_is_written_as_the_server_reads_it() =>
        Assert.Equal(AlertAct.Wrong, JsonSerializer.Deserialize<AlertAct>(JsonSerializer.Serialize(AlertAct.Wrong, Browser), Server));

    private static JsonSerializerOptions Generated()
    {
        var options = new JsonHubProtocolOptions().PayloadSerializerOptions;
        options.TypeInfoResolver = HubJson.Default; // no reflection behind it: what is missing there fails here
        return options;
    }
}

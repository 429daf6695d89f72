using System.Diagnostics.Metrics;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Server.Calls.Packed;
using LiveEmpathy.Server.Coach;
using LiveEmpathy.Server.Floor;
using LiveEmpathy.Server.Wall;

namespace LiveEmpathy.Server.Health;

/// <summary>What there is at this moment: calls by state, viewers by screen, troubles of the set-up. Read when `/metrics` is.</summary>
internal sealed class FloorGauges(IMeterFactory meters, CallRegistry calls, WallPublisher wall, CoachPublisher coaches, FloorPublisher floor, BlocksInFile packed, Troubles troubles) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(ServerMeter.Name);
        meter.CreateObservableGauge("liveempathy.calls", Calls, description: "Calls on the wall, by state");
        meter.CreateObservableGauge("liveempathy.viewers", Viewers, description: "Pages that look, by screen");
        meter.CreateObservableGauge("liveempathy.packed", () => packed.Length, "By", "Room on the disk for older parts of calls");
        meter.CreateObservableGauge("liveempathy.troubles", () => troubles.All.Length, description: "What is wrong with the set-up: lines of /health/ready");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static Measurement<int> Of(int count, string label, string value) => new(count, new KeyValuePair<string, object?>(label, value));

    private IEnumerable<Measurement<int>> Calls()
    {
        var counts = calls.OnWall.CountBy(c => c.Use(x => x.State)).ToDictionary();
        return Enum.GetValues<CallState>().Select(s => Of(counts.GetValueOrDefault(s), "state", $"{s}"));
    }

    private IEnumerable<Measurement<int>> Viewers() => [Of(wall.Pages, "screen", "wall"), Of(coaches.Viewers, "screen", "coach"), Of(floor.Viewers, "screen", "floor")];
}

using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Capture;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace LiveEmpathy.Bench.Wall;

/// <summary>
/// As many desks as tiles, each on a connection of its own, sending what a desk sends of the written conversations, in real time. The audio
/// is heard once beforehand: what is measured is the wall, not the desks.
/// </summary>
internal sealed class SyntheticDesks(Uri server, string folder)
{
    /// <summary>The written calls last about this long: begun over such a time they are not in step, as on a floor they never are.</summary>
    private static readonly TimeSpan OneCall = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan InStep = TimeSpan.FromMilliseconds(40);
    private static readonly string[] Teams = ["Billing", "Internet support", "Shop", "Moving house", "Business"];
    private readonly TaskCompletionSource _streaming = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All of them are in a call: a page that is opened now meets a floor at work.</summary>
    public Task Streaming => _streaming.Task;

    /// <summary>Calls that are under way at once; runs until cancelled, each desk one call after the other.</summary>
    /// <param name="desks">How many.</param>
    /// <param name="inStep">All begin at once, and so end together too, round after round: worse than any floor.</param>
    /// <param name="stop">Ends them.</param>
    public async Task RunAsync(int desks, bool inStep, CancellationToken stop)
    {
        var talks = Directory.GetFiles(folder, "*.wav").Order(StringComparer.Ordinal)
            .Select(wav => RecordingFrames.Messages(RecordedCall.Load(wav, Path.ChangeExtension(wav, ".vtt"), swap: false)).ToArray()).ToArray();
        var working = new List<Task>();
        for (var i = 0; i < desks && !stop.IsCancellationRequested; i++)
        {
            working.Add(WorkAsync(i, talks, stop));
            await Task.Delay(inStep ? InStep : OneCall / desks, TimeProvider.System, CancellationToken.None);
        }
        _streaming.TrySetResult();
        await Task.WhenAll(working);
    }

    private async Task WorkAsync(int desk, UplinkMessage[][] talks, CancellationToken stop)
    {
        await using var line = new HubConnectionBuilder().WithUrl(new Uri(server, "/hubs/desk")).AddMessagePackProtocol().Build();
        await line.StartAsync(CancellationToken.None);
        for (var round = 0; !stop.IsCancellationRequested; round++)
        {
            var id = $"bench-{desk}-{round}";
            var call = new CallInfo(id, $"agent-{desk}", $"Agent {desk}", Teams[desk % Teams.Length], TimeProvider.System.GetUtcNow(), HasWords: true);
            var claim = await line.InvokeAsync<CallClaim>(nameof(IDeskHub.OpenCall), new OpenCall($"bench-{desk}", call), CancellationToken.None);
            if (claim.Refused is { } why) throw new InvalidOperationException(why);
            await line.InvokeAsync(nameof(IDeskHub.StreamCall), id, claim.Claim, InRealTime(talks[(desk + round) % talks.Length], stop), CancellationToken.None);
        }
    }

    private static async IAsyncEnumerable<UplinkMessage> InRealTime(UplinkMessage[] messages, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var start = TimeProvider.System.GetTimestamp();
        foreach (var message in messages)
        {
            var wait = TimeSpan.FromMilliseconds(message.UpToMs) - TimeProvider.System.GetElapsedTime(start);
            if (wait > TimeSpan.Zero) await Task.Delay(wait, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested) yield break;
            yield return message;
        }
    }
}

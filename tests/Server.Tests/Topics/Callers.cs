using LiveEmpathy.Calls;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Topics;

/// <summary>Customers who call one after the other, each with one matter.</summary>
internal static class Callers
{
    private static readonly string[] Matters = ["my invoice is too high", "i want to change my address", "when does the engineer come", "i forgot my password", "the parcel has not arrived"];

    /// <summary>An ordinary day, and after it so many whose power is out; by turns at each of the ends.</summary>
    public static async Task AllAsync(FakeTimeProvider time, int ordinary, int outage, params (RunningServer Server, TestDesk Desk)[] ends)
    {
        for (var i = 0; i < ordinary; i++) await OneAsync(ends[i % ends.Length], time, $"ordinary-{i}", Matters[i % Matters.Length]);
        time.Advance(TimeSpan.FromMinutes(11));
        for (var i = 0; i < outage; i++) await OneAsync(ends[i % ends.Length], time, $"outage-{i}", "hello the power is out in my street");
    }

    private static async Task OneAsync((RunningServer Server, TestDesk Desk) at, FakeTimeProvider time, string id, string said)
    {
        var call = TestDesk.Call(id) with { StartedAt = time.GetUtcNow(), Customer = new CustomerCard($"of-{id}", null, null, []) };
        await at.Desk.SendAsync(call, [.. new TalkScript().Customer(0, 2, said).Messages(ended: true)]);
        at.Server.Topics.Look();
        time.Advance(TimeSpan.FromSeconds(20));
        at.Server.Calls.Sweep();
    }
}

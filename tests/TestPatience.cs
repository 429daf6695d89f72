using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

[assembly: LiveEmpathy.Tests.TestPatience]

namespace LiveEmpathy.Tests;

/// <summary>
/// A test that waits for what never comes is ended, and its stack says what it waited for. Without this a whole run would stand still, and nobody
/// would know where.
/// <code>
/// test begins ........ 5 min: TestContext.Current.CancellationToken ends, give it to whatever is waited for ... 7 min: the run ends, with the test's name
/// </code>
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class TestPatienceAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongerPatience = TimeSpan.FromMinutes(7);
    private readonly ConcurrentDictionary<string, ITimer[]> _waiting = new();

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        var running = TestContext.Current;
        _waiting[test.UniqueID] =
        [
            After(Patience, running.CancelCurrentTest),
            After(LongerPatience, () => Environment.FailFast($"{test.TestDisplayName} does not end.")),
        ];
    }

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (!_waiting.TryRemove(test.UniqueID, out var timers)) return;
        foreach (var timer in timers) timer.Dispose();
    }

    private static ITimer After(TimeSpan wait, Action act) => TimeProvider.System.CreateTimer(_ => act(), null, wait, Timeout.InfiniteTimeSpan);
}

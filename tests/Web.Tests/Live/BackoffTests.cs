using LiveEmpathy.Web.Live;

namespace LiveEmpathy.Web.Tests.Live;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_grow_and_stay_short_enough_for_a_wall_that_nobody_touches()
    {
        var waits = Enumerable.Range(1, 100).Select(n => Backoff.After(n, 1)).ToArray();
        Assert.Equal(waits.Order(), waits);
        Assert.InRange(waits[0].TotalSeconds, .2, .3);
        Assert.InRange(waits[^1].TotalSeconds, 5, 10);
    }
}

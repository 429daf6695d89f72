using LiveEmpathy.Server.Calls;

namespace LiveEmpathy.Server.Tests.Calls;

public class GroupsTests
{
    private readonly Groups<string> _groups = new();

    [Fact]
    public void Only_those_of_the_name_are_asked()
    {
        _groups.Add("Billing", "a");
        _groups.Add("Billing", "b");
        _groups.Add("Billing", "b");
        _groups.Add("Shop", "c");

        Assert.Equal(["a", "b"], _groups.Of("Billing"));
        Assert.Equal(["c"], _groups.Of("Shop"));
        Assert.Empty(_groups.Of("billing"));
    }

    [Fact]
    public void An_empty_group_takes_no_room()
    {
        _groups.Add("Shop", "c");
        _groups.Remove("Shop", "somebody else");
        _groups.Remove("Nobody's", "c");
        Assert.Equal(1, _groups.Count);

        _groups.Remove("Shop", "c");
        Assert.Equal(0, _groups.Count);
        Assert.Empty(_groups.Of("Shop"));
    }

    [Fact]
    public void Many_may_come_and_go_at_once()
    {
        Parallel.For(0, 4_000, i =>
        {
            _groups.Add("one", $"{i}");
            if (i % 2 == 0) _groups.Remove("one", $"{i}");
        });

        Assert.Equal(Enumerable.Range(0, 4_000).Where(i => i % 2 == 1).Select(i => $"{i}").Order(), _groups.Of("one").Order());
    }
}

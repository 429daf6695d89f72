using LiveEmpathy.Web.Live;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Web.Tests.Live;

public sealed class NoticeTests
{
    [Fact]
    public void It_leaves_by_itself_once_it_can_have_been_read()
    {
        var clock = new FakeTimeProvider(Example.Start);
        var notice = new Notice(clock);
        notice.Say("Acknowledged by Sam");
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(notice.Tick());
        Assert.Equal("Acknowledged by Sam", notice.Text);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(notice.Tick());
        Assert.Null(notice.Text);
    }
}

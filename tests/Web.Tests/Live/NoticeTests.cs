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
        notice.Tick();
        Assert.Equal("Acknowledged by Sam", notice.Text);
        clock.Advance(TimeSpan.FromSeconds(5));
        notice.Tick();
        Assert.Null(notice.Text);
    }

    [Fact]
    public void What_can_be_taken_back_stands_longer_and_takes_its_offer_along_when_it_leaves()
    {
        var clock = new FakeTimeProvider(Example.Start);
        var notice = new Notice(clock);
        notice.Say("Acknowledged by Sam", Example.Alert());
        clock.Advance(TimeSpan.FromSeconds(15));
        notice.Tick();
        Assert.NotNull(notice.Undo);
        clock.Advance(TimeSpan.FromSeconds(10));
        notice.Tick();
        Assert.Null(notice.Undo);
    }
}

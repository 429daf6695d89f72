using System.Threading.Channels;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Coach;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LiveEmpathy.Server.Tests.Coach;

/// <summary>When a coach page is looked after, and when it is told.</summary>
public sealed class CoachPageTests : ICoachClient, IAsyncDisposable
{
    private readonly Channel<CoachView> _told = Channel.CreateUnbounded<CoachView>();
    private readonly FakeTimeProvider _time = new();
    private readonly CoachPage _page;
    private CoachView _view = new("Dana", "c1", 1_000, CallState.Live, null, 200, 150, 210, .44f, "calm and slow", false);
    private int _looks;

    public CoachPageTests()
    {
        _page = new CoachPage("dana", this, View, NullLogger.Instance, _time, () => { });
        _time.Advance(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Figures_are_looked_at_once_in_a_while_and_told_where_they_differ()
    {
        _page.Look(atOnce: false);
        Assert.Equal(200, (await ToldAsync()).WordsPerMinute);
        var looks = _looks;

        _view = _view with { WordsPerMinute = 240 };
        _page.Look(atOnce: false);
        Assert.Equal(looks, _looks); // not yet
        _time.Advance(TimeSpan.FromSeconds(1));
        _page.Look(atOnce: false);
        Assert.Equal(240, (await ToldAsync()).WordsPerMinute);

        looks = _looks;
        _time.Advance(TimeSpan.FromSeconds(1));
        _page.Look(atOnce: false);
        Assert.Equal(looks + 1, _looks); // looked at, nothing to tell
    }

    [Fact]
    public async Task A_nudge_is_told_at_once()
    {
        _page.Look(atOnce: false);
        await ToldAsync();

        _view = _view with { Cue = new CueView("c1", 1, 6, "offer", "Offer another way", null, 900, 9_000) };
        _page.Look(atOnce: true);

        Assert.Equal("offer", (await ToldAsync()).Cue!.Rule);
    }

    Task ICoachClient.CoachChanged(CoachView view) => _told.Writer.WriteAsync(view).AsTask();

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    private Task<CoachView> ToldAsync() => _told.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();

    private CoachView View()
    {
        _looks++;
        return _view;
    }
}

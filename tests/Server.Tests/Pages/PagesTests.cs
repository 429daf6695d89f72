using System.Net;

namespace LiveEmpathy.Server.Tests.Pages;

public sealed class PagesTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/wall")]
    [InlineData("/wall/some-call")]
    [InlineData("/coach?agent=x")]
    [InlineData("/floor")]
    public async Task Every_screen_is_the_page_with_headers_that_keep_strangers_out(string path)
    {
        await using var server = await RunningServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };

        var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("LiveEmpathy", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_says_that_it_is_well(string path)
    {
        await using var server = await RunningServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/hubs/none")]
    [InlineData("/api/none")]
    [InlineData("/health/none")]
    public async Task What_is_no_page_is_not_answered_with_one(string path)
    {
        await using var server = await RunningServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }
}

using Microsoft.Playwright;

namespace LiveEmpathy.Browser;

/// <summary>Debian's Chromium, driven by Playwright.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(90_000); // a call takes its time
        if (!File.Exists(Path)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required"] });
    }

    /// <summary>A page of its own, with its own session. Skips the test where there is no browser.</summary>
    /// <param name="still">True: for a viewer who wants no movement.</param>
    public async Task<IPage> PageAsync(int width = 1920, int height = 1080, bool still = false)
    {
        Assert.SkipWhen(_browser is null && Environment.GetEnvironmentVariable("LIVEEMPATHY_NO_SKIP") is null, $"{Path} is missing: apt-get install chromium");
        Assert.NotNull(_browser);
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ReducedMotion = still ? ReducedMotion.Reduce : null });
        page.SetDefaultTimeout(90_000);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>One browser for all tests of the project, one after the other: the machine has two cores.</summary>
[CollectionDefinition(nameof(Chromium))]
public sealed class ChromiumTests : ICollectionFixture<Chromium>;

using LiveEmpathy.Contracts;
using Microsoft.JSInterop;

namespace LiveEmpathy.Web.Shell;

/// <summary>What only the browser can do: keys, what this viewer prefers, moving tiles, waking up. The other half is `wwwroot/js/page.js`.</summary>
public sealed class Browser(IJSRuntime js) : IAsyncDisposable
{
    private Dictionary<string, string> _known = [];
    private IJSObjectReference? _page;
    private DotNetObjectReference<Browser>? _self;

    /// <summary>The viewer's name, or null: none given.</summary>
    public string? Name => Known("name");

    /// <summary>The name under which the server knows what this viewer does.</summary>
    public string Me => Name ?? "Supervisor";

    public bool Dark => Known("theme") != "light";

    /// <summary>Whether single letters act. They can be switched off for people who speak to their computer (WCAG 2.1.4).</summary>
    public bool Shortcuts => Known("shortcuts") != "off";

    /// <summary>Whether an urgent alert can be heard. Off until the viewer wants it.</summary>
    public bool Sound => Known("sound") == "on";

    /// <summary>The language chosen, or null: the browser's own.</summary>
    public string? Language => Known("lang");

    /// <summary>The languages this browser asks for.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>Whether the window had room for a list beside the wall when the page was opened.</summary>
    public bool Wide { get; private set; } = true;

    /// <summary>Whether Tab and screen readers take what stands in a grid in the order of its places (CSS <c>reading-flow</c>), however it stands in the page.</summary>
    public bool ReadsPlaces { get; private set; }

    /// <summary>A <see cref="WallSnapshot"/> in JSON that the page fetched while its program loaded; "": none.</summary>
    public string Glance { get; private set; } = "";

    /// <summary>A key was pressed outside of any field.</summary>
    public event Action<string>? Pressed;

    /// <summary>Escape was pressed while a dialog is open.</summary>
    public event Action? Dismissed;

    /// <summary>The network or the page is back.</summary>
    public event Action? Woke;

    /// <summary>Calls whose tiles were scrolled into the window, and those that went out of it.</summary>
    public event Action<string[], string[]>? Scrolled;

    /// <summary>A preference has changed.</summary>
    public event Action? Changed;

    /// <summary>What this viewer prefers, or null: never said.</summary>
    public string? Known(string key) => _known.GetValueOrDefault(key);

    /// <summary>Loads the script and what this viewer prefers. Before the first page.</summary>
    public async Task OpenAsync()
    {
        _page = await js.InvokeAsync<IJSObjectReference>("import", "./js/page.js");
        _self = DotNetObjectReference.Create(this);
        var known = await _page.InvokeAsync<string[][]>("open", _self);
        _known = known[0].Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        Languages = known[1];
        Wide = known[2].Length > 0;
        Glance = known[3][0];
        ReadsPlaces = known[4].Length > 0;
    }

    [JSInvokable]
    public void OnKey(string key, bool dialog = false)
    {
        if (dialog) Dismissed?.Invoke();
        else Pressed?.Invoke(key);
    }

    [JSInvokable]
    public void OnScrolled(string[] cameIn, string[] wentOut) => Scrolled?.Invoke(cameIn, wentOut);

    [JSInvokable]
    public void OnWake() => Woke?.Invoke();

    /// <summary>Remembers what this viewer prefers, here and for the next time.</summary>
    public Task SaveAsync(string key, string value)
    {
        _known[key] = value;
        Changed?.Invoke();
        return DoAsync("save", key, value);
    }

    /// <summary>Slides the tiles to where they are now from where they were.</summary>
    public Task SettleAsync() => DoAsync("settle");

    /// <summary>Puts the focus on an element and brings it into view, at once.</summary>
    public Task FocusAsync(string selector) => DoAsync("focus", selector);

    /// <summary>A dialog is open: the focus goes to where it says, and stays in it.</summary>
    public Task EnterDialogAsync() => DoAsync("enterDialog");

    /// <summary>It is closed: the focus goes back to where it was.</summary>
    public Task LeaveDialogAsync() => DoAsync("leaveDialog");

    /// <summary>Scrolls an element into view and marks it for a moment.</summary>
    public Task PointAtAsync(string selector) => DoAsync("pointAt", selector);

    /// <summary>Keeps a list at its end for as long as the reader has not scrolled up.</summary>
    public Task FollowAsync(string selector, bool again = false) => DoAsync("follow", selector, again);

    /// <summary>Shows an element in a small window that stays on top of others, where the browser can; else the address in a window of its own.</summary>
    public Task PopOutAsync(string selector, string address) => DoAsync("popOut", selector, address);

    /// <summary>Says in the address bar what is shown, without going anywhere.</summary>
    public Task AddressAsync(string address) => DoAsync("address", address);

    /// <summary>Another screen is shown, by its address: its type has the size that suits it.</summary>
    public Task DressAsync() => DoAsync("dress");

    /// <summary>Two quiet tones.</summary>
    public Task ChimeAsync() => DoAsync("chime");

    /// <summary>Loads the page anew, for a new version; a page that nobody attends does so once for each version.</summary>
    public Task ReloadAsync(string? onceFor = null) => DoAsync("reload", onceFor);

    /// <summary>From here on the page mends itself: nobody is there to load it anew after an error.</summary>
    public Task AttendYourselfAsync() => DoAsync("attendYourself");

    /// <summary>Whether anybody can see the page.</summary>
    public async Task<bool> VisibleAsync() => _page is null || await _page.InvokeAsync<bool>("visible");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_page is not null) await _page.DisposeAsync();
        _self?.Dispose();
    }

    private async Task DoAsync(string what, params object?[] arguments)
    {
        if (_page is not null) await _page.InvokeVoidAsync(what, arguments);
    }
}

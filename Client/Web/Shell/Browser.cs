using Microsoft.JSInterop;

namespace LiveEmpathy.Web.Shell;

/// <summary>What only the browser can do: keys, what this viewer prefers, moving tiles, waking up. The other half is `wwwroot/js/page.js`.</summary>
public sealed class Browser(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _page;
    private DotNetObjectReference<Browser>? _self;

    /// <summary>The viewer's name, or null: none given.</summary>
    public string? Name { get; private set; }

    public bool Dark { get; private set; } = true;

    /// <summary>Whether single letters act. They can be switched off for people who speak to their computer (WCAG 2.1.4).</summary>
    public bool Shortcuts { get; private set; } = true;

    /// <summary>A key was pressed outside of any field.</summary>
    public event Action<string>? Pressed;

    /// <summary>Escape was pressed while a dialog is open.</summary>
    public event Action? Dismissed;

    /// <summary>The network or the page is back.</summary>
    public event Action? Woke;

    /// <summary>A preference has changed.</summary>
    public event Action? Changed;

    /// <summary>Loads the script and what this viewer prefers. Before the first page.</summary>
    public async Task OpenAsync()
    {
        _page = await js.InvokeAsync<IJSObjectReference>("import", "./js/page.js");
        _self = DotNetObjectReference.Create(this);
        var known = await _page.InvokeAsync<string?[]>("open", _self);
        (Name, Dark, Shortcuts) = (known[0], known[1] != "light", known[2] != "off");
    }

    [JSInvokable]
    public void OnKey(string key, bool dialog = false)
    {
        if (dialog) Dismissed?.Invoke();
        else Pressed?.Invoke(key);
    }

    [JSInvokable]
    public void OnWake() => Woke?.Invoke();

    public Task SetDarkAsync(bool dark)
    {
        Dark = dark;
        Changed?.Invoke();
        return DoAsync("save", "theme", dark ? "dark" : "light");
    }

    public Task SetShortcutsAsync(bool on)
    {
        Shortcuts = on;
        Changed?.Invoke();
        return DoAsync("save", "shortcuts", on ? "on" : "off");
    }

    /// <summary>Takes effect with the next load of the page: the lines carry the name.</summary>
    public Task SetNameAsync(string name) => DoAsync("save", "name", name);

    /// <summary>Slides the tiles to where they are now from where they were.</summary>
    public Task SettleAsync() => DoAsync("settle");

    /// <summary>Puts the focus on an element and brings it into view.</summary>
    public Task FocusAsync(string selector) => DoAsync("focus", selector);

    /// <summary>Scrolls an element into view and marks it for a moment.</summary>
    public Task PointAtAsync(string selector) => DoAsync("pointAt", selector);

    /// <summary>Keeps a list at its end for as long as the reader has not scrolled up.</summary>
    public Task FollowAsync(string selector) => DoAsync("follow", selector);

    /// <summary>Opens a small window that can stay on top of others.</summary>
    public Task PopOutAsync(string address) => DoAsync("popOut", address);

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

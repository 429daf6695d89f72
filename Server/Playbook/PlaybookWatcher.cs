using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Playbook;

/// <summary>
/// Reads the playbook folder again when something in it has changed and half a second was quiet: editors write a file in several
/// steps.
/// </summary>
public sealed class PlaybookWatcher(PlaybookShelf shelf, IOptions<PlaybookOptions> options, ILogger<PlaybookWatcher> log, TimeProvider time) : IHostedService, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);
    private FileSystemWatcher? _files;
    private ITimer? _timer;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Folder.Length == 0) return Task.CompletedTask;
        _timer = time.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _files = new FileSystemWatcher(options.Value.Folder) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size };
        _files.Changed += (_, file) => Noticed(file.Name);
        _files.Created += (_, file) => Noticed(file.Name);
        _files.Deleted += (_, file) => Noticed(file.Name);
        _files.Renamed += (_, file) => Noticed(file.Name);
        _files.Error += (_, _) => Noticed(".yaml"); // events were lost: look at all of it
        _files.EnableRaisingEvents = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _files?.Dispose();
        _timer?.Dispose();
    }

    private void Noticed(string? name)
    {
        if (name is not null && (name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal)))
            _timer?.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    private void Reload()
    {
        try
        {
            shelf.Reload();
            log.PlaybooksRead();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            log.PlaybooksUnreadable(failed.GetType().Name); // what is in use stays
        }
    }
}

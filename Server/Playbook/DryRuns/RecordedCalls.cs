using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Calls;
using LiveEmpathy.Words;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Playbook.DryRuns;

/// <summary>The calls that this server has recorded, for trying a playbook over them. One try at a time: live calls come first.</summary>
public sealed class RecordedCalls(
    PlaybookShelf shelf, TextModels models, IOptions<LiveCallOptions> calls, IOptions<LegalOptions> legal, TimeProvider time) : IDisposable
{
    private const int MostCalls = 2_000;
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Tries a playbook, or a part of one, over the newest recorded calls.</summary>
    public async Task<DryRunReport> TryAsync(DryRunRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var folder = calls.Value.JournalFolder;
        if (folder.Length == 0 || !Directory.Exists(folder)) return Problem("This server keeps no journals: set Calls:JournalFolder, and come back when there are calls.");
        if (shelf.Find(request.File ?? "") is not { } entry) return Problem($"There is no playbook {request.File}.");
        if (request.MostCalls is < 1 or > MostCalls) return Problem($"MostCalls is 1 to {MostCalls}.");
        var journals = new DirectoryInfo(folder).GetFiles("*.journal").OrderByDescending(f => f.LastWriteTimeUtc).Take(request.MostCalls).Select(f => f.FullName);
        await _one.WaitAsync(cancel);
        try
        {
            var tried = request.Yaml is { } yaml ? Draft.Over(entry.Layers, new PlaybookLayer(yaml, "the draft")) : entry.Playbook;
            return await new DryRun(entry.Playbook, tried, models, legal.Value.Profile, time).RunAsync(journals, request.Supervisors, cancel);
        }
        catch (FormatException wrong)
        {
            return Problem(wrong.Message);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private static DryRunReport Problem(string what) => new(what, 0, 0, 0, 0, 0, 0, [], 0);
}

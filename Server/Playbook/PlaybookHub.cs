using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Access;
using LiveEmpathy.Server.Playbook.DryRuns;
using Microsoft.AspNetCore.SignalR;

namespace LiveEmpathy.Server.Playbook;

/// <summary>Where playbooks are read, changed and tried.</summary>
public sealed class PlaybookHub(PlaybookShelf shelf, RecordedCalls recorded) : Hub, IPlaybookHub
{
    private const int MaxNote = 200;

    /// <inheritdoc/>
    public Task<PlaybookShelfView> Playbooks() => Task.FromResult(shelf.View());

    /// <inheritdoc/>
    public Task<PlaybookVersion[]> PlaybookVersions(string file) => Task.FromResult(shelf.Versions(file ?? ""));

    /// <inheritdoc/>
    public Task<string?> PlaybookText(string file, int? version) => Task.FromResult(shelf.Text(file ?? "", version));

    /// <inheritdoc/>
    public Task<string?> CheckPlaybook(string file, string yaml) => Task.FromResult(shelf.Check(file ?? "", yaml ?? ""));

    /// <inheritdoc/>
    public Task<PlaybookSaved> SavePlaybook(string file, string yaml, int basedOn, string note)
    {
        note = note?.Trim() ?? "";
        if (note.Length > MaxNote) throw new HubException($"A note has at most {MaxNote} characters.");
        return Task.FromResult(shelf.Save(file ?? "", yaml ?? "", basedOn, Context.ViewerName(), note));
    }

    /// <inheritdoc/>
    public Task<PlaybookSaved> RollBackPlaybook(string file, int version) => Task.FromResult(shelf.RollBack(file ?? "", version, Context.ViewerName()));

    /// <inheritdoc/>
    public Task<DryRunReport> DryRun(DryRunRequest request) =>
        recorded.TryAsync(request ?? throw new HubException("Say which playbook to try."), Context.ConnectionAborted);
}

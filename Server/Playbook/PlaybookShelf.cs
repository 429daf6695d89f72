using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Playbook;
using LiveEmpathy.Server.Health;
using Microsoft.Extensions.Options;

namespace LiveEmpathy.Server.Playbook;

/// <summary>
/// The playbooks in use: those of the folder over the shipped ones. New calls get the newest version, running calls keep theirs.
/// Thread-safe.
/// </summary>
public sealed class PlaybookShelf
{
    /// <summary>Editions kept for calls that were opened with them: a day of edits.</summary>
    private const int MostEditions = 100;

    private readonly Lock _gate = new();
    private readonly PlaybookFolder _folder;
    private readonly Dictionary<string, string> _shipped;
    private readonly string _defaultLanguage;
    private readonly Troubles _troubles;
    private readonly PlaybookHistory? _history;
    private SortedDictionary<string, string> _broken = new(StringComparer.Ordinal);
    private readonly List<PlaybookEntry> _editions = []; // in use now or before, newest last
    private volatile PlaybookSet _set;

    /// <summary>Reads all of them; a file that is wrong is left out and told of.</summary>
    public PlaybookShelf(ShippedData shipped, IOptions<PlaybookOptions> options, Troubles troubles, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        ArgumentNullException.ThrowIfNull(options);
        (_folder, _defaultLanguage, _troubles) = (new PlaybookFolder(options.Value.Folder), options.Value.DefaultLanguage, troubles);
        _shipped = shipped.Names.Where(n => n.StartsWith("playbook.", StringComparison.Ordinal)).ToDictionary(n => n, shipped.Read, StringComparer.Ordinal);
        _history = _folder.Is ? new PlaybookHistory(options.Value.Folder, time) : null;
        _set = new PlaybookSet(new Dictionary<string, PlaybookEntry>(), _defaultLanguage);
        Reload();
    }

    /// <summary>Another set is in use.</summary>
    public event Action? Changed;

    /// <summary>True where playbooks can be saved.</summary>
    public bool Editable => _history is not null;

    /// <summary>
    /// The playbook of a call: the edition that it was opened with, wherever that was; of a new one the newest. Where this server does not have
    /// that edition (any more) it says so, and takes the newest.
    /// </summary>
    public CallPlaybook For(CallInfo call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Playbook is not { } edition) return _set.For(call).Playbook;
        lock (_gate)
        {
            if (_editions.Find(e => e.Edition == edition) is { } known) return known.Playbook;
        }
        _troubles.Set("edition", [$"A call came from another server that was opened with a playbook which is not here (edition {edition}): it is coached by the one that is. Give all servers the same playbooks."]);
        return _set.For(call).Playbook;
    }

    /// <summary>The edition of the playbook that a new call gets.</summary>
    public string EditionFor(CallInfo call) => _set.For(call).Edition;

    /// <summary>One playbook in use, or null.</summary>
    internal PlaybookEntry? Find(string file) => _set.Entries.GetValueOrDefault(file);

    /// <summary>Reads the folder again. Files that changed in it are kept as new versions by "file".</summary>
    public void Reload()
    {
        lock (_gate)
        {
            var texts = _folder.Read();
            var build = Build(texts);
            var set = build.Make(_defaultLanguage);
            if (_history is not null)
                foreach (var (file, text) in texts)
                    if (!build.Problems.ContainsKey(file)) _history.Add(file, text, "file", "");
            Use(set, build);
        }
        Changed?.Invoke();
    }

    /// <summary>What is on the shelf.</summary>
    public PlaybookShelfView View()
    {
        lock (_gate)
        {
            return new PlaybookShelfView(
                [.. _set.Entries.Values.OrderBy(e => e.File, StringComparer.Ordinal).Select(e => new PlaybookEntryView(
                    e.File, e.Playbook.Name, e.Playbook.Language, [.. e.Playbook.Teams], e.Shipped ? 0 : VersionOf(e.File), e.Extends,
                    e.Playbook.Alerts.Count, e.Imported))],
                Editable, [.. _broken.Values, .. _set.Conflicts(), .. _folder.Problems], [.. _folder.LeftOut]);
        }
    }

    /// <summary>The versions of a file, newest first.</summary>
    public PlaybookVersion[] Versions(string file)
    {
        lock (_gate) return IsName(file) ? [.. _history?.Versions(file) ?? []] : [];
    }

    /// <summary>The text of a file, now or as it was; null: no such file or version.</summary>
    public string? Text(string file, int? version)
    {
        lock (_gate) return version is { } v ? (IsName(file) ? _history?.Text(file, v) : null) : Find(file)?.Text;
    }

    /// <summary>What would be wrong if this text were saved; null: nothing.</summary>
    public string? Check(string file, string yaml)
    {
        lock (_gate) return Try(file, yaml).Problem;
    }

    /// <summary>A playbook as it would be with this text.</summary>
    /// <exception cref="FormatException">Something is wrong with it.</exception>
    internal CallPlaybook Draft(string file, string yaml)
    {
        lock (_gate)
        {
            var (build, set, problem) = Try(file, yaml);
            return problem is null ? set!.Entries[file].Playbook : throw new FormatException(problem);
        }
    }

    /// <summary>Saves a new version; see <see cref="IPlaybookHub.SavePlaybook"/>.</summary>
    public PlaybookSaved Save(string file, string yaml, int basedOn, string by, string note)
    {
        lock (_gate)
        {
            if (_history is null) return Refuse("This server has no folder for playbooks: set Playbook:Folder and start it again.");
            if (_history.Newest(file) is { } newest && newest.Version.Version != basedOn)
                return Refuse($"{newest.Version.By} has saved version {newest.Version.Version} meanwhile: look at it, and save again from there.");
            var (build, set, problem) = Try(file, yaml);
            if (problem is not null) return Refuse(problem);
            _folder.Write(file, yaml);
            var version = _history.Add(file, yaml, by, note);
            Use(set!, build!);
            return Told(new PlaybookSaved(version, null));
        }
    }

    /// <summary>Saves an old version again.</summary>
    public PlaybookSaved RollBack(string file, int version, string by)
    {
        lock (_gate)
        {
            return Text(file, version) is { } old
                ? Save(file, old, VersionOf(file), by, $"back to version {version}")
                : Refuse($"There is no version {version} of {file}.");
        }
    }

    private (PlaybookBuild? Build, PlaybookSet? Set, string? Problem) Try(string file, string yaml)
    {
        if (!IsName(file)) return (null, null, "The name of a playbook file is 1 to 60 of a-z 0-9 . - and ends in .yaml.");
        var texts = _folder.Read();
        texts[file] = yaml;
        var build = Build(texts);
        var set = build.Make(_defaultLanguage);
        var mine = build.Problems.GetValueOrDefault(file)?.Replace(" The version before is used.", "", StringComparison.Ordinal);
        return (build, set, mine ?? build.Problems.FirstOrDefault(p => _set.Entries.ContainsKey(p.Key) && !_broken.ContainsKey(p.Key)).Value);
    }

    private PlaybookBuild Build(Dictionary<string, string> texts) => new(texts, _shipped, _folder.Imported(), LastGood(texts.Keys));

    /// <summary>What was in use before; at the start, where nothing was, the newest version that was ever kept.</summary>
    private Dictionary<string, PlaybookEntry> LastGood(IEnumerable<string> files)
    {
        var good = new Dictionary<string, PlaybookEntry>(_set.Entries, StringComparer.Ordinal);
        if (_history is null) return good;
        foreach (var file in files.Where(f => !good.ContainsKey(f)))
        {
            if (_history.Newest(file) is not { } kept) continue;
            var old = new PlaybookBuild(new Dictionary<string, string> { [file] = kept.Text }, _shipped, null, good);
            if (old.Make(_defaultLanguage).Entries.GetValueOrDefault(file) is { } entry) good[file] = entry;
        }
        return good;
    }

    private void Use(PlaybookSet set, PlaybookBuild build)
    {
        _set = set;
        _editions.RemoveAll(e => set.Entries.Values.Any(n => n.Edition == e.Edition));
        _editions.AddRange(set.Entries.Values);
        if (_editions.Count > MostEditions) _editions.RemoveRange(0, _editions.Count - MostEditions);
        _broken = build.Problems;
        _troubles.Set("edition", []);
        _troubles.Set("playbook", [.. _broken.Values, .. set.Conflicts(), .. _folder.Problems]);
    }

    private PlaybookSaved Told(PlaybookSaved saved)
    {
        Changed?.Invoke();
        return saved;
    }

    private int VersionOf(string file) => _history?.Versions(file) is [var newest, ..] ? newest.Version : 0;

    private static PlaybookSaved Refuse(string why) => new(null, why);

    private static bool IsName(string file) => PlaybookFolder.IsName(file);
}

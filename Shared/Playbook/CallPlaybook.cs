namespace LiveEmpathy.Playbook;

/// <summary>The rules by which calls are coached: one playbook file, checked. Immutable and thread-safe.</summary>
public sealed class CallPlaybook
{
    private readonly Dictionary<string, RuleEntry> _rules;
    private readonly Dictionary<string, PhraseList> _phrases;

    internal CallPlaybook(PlaybookFile file, PlaybookReader reader)
    {
        Name = file.Name;
        Language = file.Language;
        Spelling = reader.Spelling;
        Teams = [.. file.Teams];
        _phrases = reader.Phrases;
        _rules = reader.Rules;
        Directory = new PhraseDirectory(PhraseLists, Spelling);
        RulesByPlace = [.. _rules.Values];
        for (var i = 0; i < RulesByPlace.Length; i++) RulesByPlace[i].Place = i;
        Habits = reader.Habits;
        Cues = reader.Cues;
        Alerts = reader.Alerts;
        MomentClauses = new MomentClauses([.. Cues.Select(c => c.When), .. Alerts.Select(a => a.When)]);
        var nudges = file.Nudges ?? new PlaybookFile.CueLimits();
        CueLimits = new CueLimits(nudges.PerMinute, (int)(nudges.Apart * 1000));
        WhisperPhrases = [.. file.Whispers];
    }

    private CallPlaybook(CallPlaybook of, IReadOnlyList<AlertRule> alerts)
    {
        (Name, Language, Spelling, Teams, _phrases, _rules) = (of.Name, of.Language, of.Spelling, of.Teams, of._phrases, of._rules);
        (Habits, Cues, Alerts, CueLimits, WhisperPhrases, MomentClauses, RulesByPlace, Directory) = (of.Habits, of.Cues, alerts, of.CueLimits, of.WhisperPhrases, of.MomentClauses, of.RulesByPlace, of.Directory);
    }

    /// <summary>Name for people.</summary>
    public string Name { get; }

    /// <summary>BCP 47 tag of the language its phrases are in.</summary>
    public string Language { get; }

    /// <summary>How that language is written.</summary>
    public Spelling Spelling { get; }

    /// <summary>The teams it is for; empty: all that have none of their own.</summary>
    public IReadOnlyList<string> Teams { get; }

    /// <summary>The fifteen habits by number.</summary>
    public IReadOnlyDictionary<int, HabitEntry> Habits { get; }

    /// <summary>Rules for nudges.</summary>
    public IReadOnlyList<CueRule> Cues { get; }

    /// <summary>Rules for alerts.</summary>
    public IReadOnlyList<AlertRule> Alerts { get; }

    /// <summary>Limits over all nudges.</summary>
    public CueLimits CueLimits { get; }

    /// <summary>What a supervisor might whisper.</summary>
    public IReadOnlyList<string> WhisperPhrases { get; }

    /// <summary>All its phrase lists, each once.</summary>
    internal IEnumerable<PhraseList> PhraseLists => _phrases.Values.Concat(_rules.Values.Select(r => r.Unless).OfType<PhraseList>()).Distinct();

    /// <summary>Its phrase lists by the words that they begin with.</summary>
    internal PhraseDirectory Directory { get; }

    /// <summary>Its rules by <see cref="RuleEntry.Place"/>.</summary>
    internal RuleEntry[] RulesByPlace { get; }

    /// <summary>What its cues and alerts count.</summary>
    internal MomentClauses MomentClauses { get; }

    /// <summary>All rules that find moments.</summary>
    public IEnumerable<RuleEntry> Rules => _rules.Values;

    /// <summary>The rule of this id.</summary>
    /// <exception cref="FormatException">The playbook does not have it.</exception>
    public RuleEntry Rule(string id) => _rules.TryGetValue(id, out var rule) ? rule : throw new FormatException($"rules: \"{id}\" is missing");

    /// <summary>The phrase list of this name.</summary>
    /// <exception cref="FormatException">The playbook does not have it.</exception>
    public PhraseList Phrases(string name) => _phrases.TryGetValue(name, out var list) ? list : throw new FormatException($"phrases: \"{name}\" is missing");

    /// <summary>The same with other alerts.</summary>
    internal CallPlaybook WithAlerts(IReadOnlyList<AlertRule> alerts) => new(this, alerts);

    /// <summary>Reads and checks a playbook.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <exception cref="FormatException">Something is wrong with it: the message names file, line and reason.</exception>
    public static CallPlaybook Parse(string yaml, string name) => Parse(new PlaybookLayer(yaml, name));

    /// <summary>Reads and checks a playbook that lies over others: an entry of the same id replaces the one below, an empty one takes it away.</summary>
    /// <param name="layers">The lowest first.</param>
    /// <exception cref="FormatException">Something is wrong with one of them: the message names file, line and reason.</exception>
    public static CallPlaybook Parse(params PlaybookLayer[] layers) => new PlaybookReader(layers).Read();
}

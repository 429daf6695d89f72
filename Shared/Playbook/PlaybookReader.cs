using System.Text.RegularExpressions;
using LiveEmpathy.Alerts;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook.Heard;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LiveEmpathy.Playbook;

/// <summary>Reads a playbook file and checks it: whatever is wrong is said with its line.</summary>
internal sealed partial class PlaybookReader(PlaybookLayer[] layers)
{
    private static readonly string[] Places = ["{seconds}", "{count}", "{wpm}", "{target-wpm}", "{name}", "{earlier}"];
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);

    public Spelling Spelling { get; private set; } = Spelling.English;

    public Dictionary<string, PhraseList> Phrases { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RuleEntry> Rules { get; } = new(StringComparer.Ordinal);

    public Dictionary<int, HabitEntry> Habits { get; } = [];

    public List<CueRule> Cues { get; } = [];

    public List<AlertRule> Alerts { get; } = [];

    public CallPlaybook Read()
    {
        var file = layers.Select(Deserialise).Aggregate(PlaybookLayer.Over);
        At(["language"], () => Spelling = SpellingOf(file));
        foreach (var (id, list) in file.Words) At(["words", id], () => _groups.Add(id, Group(list)));
        foreach (var (number, part) in file.Habits) At(["habits", $"{number}"], () => Habits.Add(number, Habit(number, part)));
        foreach (var (id, list) in file.Phrases) At(["phrases", id], () => Phrases.Add(id, PhraseListOf(list)));
        foreach (var (id, part) in file.Rules) At(["rules", id], () => Rules.Add(id, Rule(id, part)));
        foreach (var (id, part) in file.Cues) At(["cues", id], () => Cues.Add(Cue(id, part)));
        foreach (var (id, part) in file.Alerts) At(["alerts", id], () => Alerts.Add(Alert(id, part)));
        foreach (var (id, part) in file.Cues) At(["cues", id], () => CheckOthers(part));
        At(["nudges"], () => Need(file.Nudges is { PerMinute: > 0, Apart: >= 0 and <= 600 }, "nudges need per-minute and apart (seconds)"));
        At(["habits"], () => Need(Habits.Count == 15, $"there are {Habits.Count} habits; all fifteen are needed, with weight 0 what shall not count"));
        var playbook = new CallPlaybook(file, this);
        CheckAllIsThere(playbook);
        return playbook;
    }

    private static PlaybookFile Deserialise(PlaybookLayer layer)
    {
        var (yaml, name) = layer;
        try
        {
            return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<PlaybookFile>(yaml)
                ?? throw new FormatException($"{name}: the playbook is empty.");
        }
        catch (YamlException wrong)
        {
            throw new FormatException($"{name}, line {wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
    }

    private void At(string[] path, Action read)
    {
        try
        {
            read();
        }
        catch (FormatException wrong)
        {
            var (layer, line) = Place(path);
            throw new FormatException($"{layer}, line {line}: {string.Join(": ", path.Append(wrong.Message))}.", wrong);
        }
    }

    /// <summary>Every rule, number and phrase list that the habits read is there.</summary>
    private void CheckAllIsThere(CallPlaybook playbook)
    {
        try
        {
            HabitRoll.Check(playbook);
        }
        catch (FormatException wrong)
        {
            var path = wrong.Message.Split(": ")[..^1].Where(key => key.Length > 0).ToArray();
            var (layer, line) = Place(path);
            throw new FormatException($"{layer}, line {line}: {wrong.Message}.", wrong);
        }
    }

    private static Spelling SpellingOf(PlaybookFile file)
    {
        Need(file.Language.Length >= 2, "the language is missing: a BCP 47 tag such as en");
        if (file.Spelling is { } own) return new Spelling(own);
        Need(file.Language.StartsWith("en", StringComparison.Ordinal), $"\"{file.Language}\" needs its own part `spelling`; only English is built in");
        return Spelling.English;
    }

    private static string Group(List<string> words)
    {
        Need(words.Count > 0 && words.TrueForAll(w => w.Length > 0 && !w.Contains(' ', StringComparison.Ordinal)), "a group needs words; write several words as one with _ between them");
        return string.Join('|', words);
    }

    private PhraseList PhraseListOf(List<string> phrases)
    {
        Need(phrases.Count > 0, "a phrase list needs phrases");
        return new PhraseList(phrases, Spelling, _groups);
    }

    private void CheckOthers(PlaybookFile.CuePart part)
    {
        foreach (var rule in part.FollowedBy) Need(Rules.ContainsKey(rule), $"followed-by: there is no rule \"{rule}\"");
        foreach (var other in part.Contradicts) Need(Cues.Exists(c => c.Id == other), $"contradicts: there is no cue \"{other}\"");
    }

    private static HabitEntry Habit(int number, PlaybookFile.HabitPart part)
    {
        Need(number is >= 1 and <= 15, "a habit has a number from 1 to 15");
        Need(part.Name.Length > 0 && part.Exercise.Length > 0, "a habit needs a name and an exercise");
        Need(part.Weight is >= 0 and <= 10, "a weight is from 0 to 10");
        return new HabitEntry(number, part.Name, part.Weight, part.Exercise);
    }

    private RuleEntry Rule(string id, PlaybookFile.RulePart part)
    {
        Need(Habits.ContainsKey(part.Habit) || (part is { Habit: 0, Heard: not null }), $"there is no habit {part.Habit}");
        Need(part.Says.Length > 0, "a rule needs what it says");
        NeedPlaces(part.Says);
        foreach (var (number, value) in part.Numbers) Need(value is >= 0 and <= 10_000, $"the number \"{number}\" is from 0 to 10000");
        return new RuleEntry(
            id, part.Habit, part.Says, part.Numbers, part.Unless.Count == 0 ? null : PhraseListOf(part.Unless),
            part.Heard is null ? null : new HeardReader(PhraseListOf).Read(part.Heard));
    }

    private CueRule Cue(string id, PlaybookFile.CuePart part)
    {
        Need(Habits.ContainsKey(part.Habit), $"there is no habit {part.Habit}");
        Need(part.Says.Count > 0 && part.Says.All(s => s.Length is > 0 and <= 60), "a cue needs wordings of at most 60 characters");
        Need(part is { Shown: > 0, Cooldown: > 0, Cap: > 0 }, "a cue needs shown, cooldown and cap");
        Need(part.Phrases.All(p => p.Length is > 0 and <= 140), "a phrase to say has at most 140 characters");
        NeedPlaces([.. part.Says, .. part.Phrases]);
        return new CueRule(id, part.Habit, part.Priority, When(part.When), Ms(part.Hold), Ms(part.Shown), Ms(part.Cooldown), part.Cap, part.MidSentence,
            part.FollowedBy, part.Contradicts, part.Says, part.Phrases);
    }

    private AlertRule Alert(string id, PlaybookFile.AlertPart part)
    {
        Need(part.Habit == 0 || Habits.ContainsKey(part.Habit), $"there is no habit {part.Habit}");
        Need(Enum.TryParse<AlertPriority>(part.Priority, ignoreCase: true, out var priority), "the priority is urgent, soon or note");
        Need(part.Says.Length > 0 && part.Action.Length > 0, "an alert needs what it says and an action: what nobody must act on is a mark, not an alert");
        Need(part is { Cooldown: > 0, Cap: > 0 }, "an alert needs cooldown and cap");
        NeedPlaces(part.Says, part.Action);
        return new AlertRule(id, part.Habit, priority, part.Says, part.Action, When(part.When), Ms(part.Hold), Ms(part.ClearAfter), Ms(part.Cooldown), part.Cap);
    }

    private Condition When(List<PlaybookFile.ClausePart> parts)
    {
        Need(parts.Count > 0, "a condition (when) is missing");
        return new Condition([.. parts.Select(Clause)]);
    }

    private Clause Clause(PlaybookFile.ClausePart part)
    {
        if (part.Moments.Count > 0)
        {
            foreach (var rule in part.Moments) Need(Rules.ContainsKey(rule), $"there is no rule \"{rule}\"");
            Need(part is { Within: > 0, Count: > 0 }, "moments need count and within (seconds)");
            return new MomentsClause(part.Moments, part.Count, Ms(part.Within));
        }
        if (part.Moods.Count > 0)
        {
            Need(part.Moods.All(m => Enum.TryParse<Mood>(m, ignoreCase: true, out _)), $"a mood is one of {string.Join(", ", Enum.GetNames<Mood>())}");
            return new MoodClause([.. part.Moods.Select(m => Enum.Parse<Mood>(m, ignoreCase: true))]);
        }
        Need(MeasureNames.Knows(part.Measure), $"there is no measure \"{part.Measure}\"; known are {string.Join(", ", MeasureNames.Names)}");
        Need(part.Above is null != part.Below is null, "a measure needs one of above and below");
        var raise = part.Above ?? part.Below ?? 0;
        Need(part.Clear is not { } clear || (part.Above is not null ? clear <= raise : clear >= raise), "clear lies on the safe side of the level at which the measure raises");
        return new MeasureClause(part.Measure, part.Above is not null, raise, part.Clear ?? raise);
    }

    /// <summary>The uppermost layer that has a key, and the key's line in it.</summary>
    private (string Layer, long Line) Place(string[] path)
    {
        for (var i = layers.Length - 1; i > 0; i--)
            if (layers[i].LineOf(path) is { } line) return (layers[i].Name, line);
        return (layers[0].Name, layers[0].LineOf(path) ?? 1);
    }

    private static void Need(bool holds, string otherwise)
    {
        if (!holds) throw new FormatException(otherwise);
    }

    /// <summary>Places in a wording that nobody fills would be read aloud as they are.</summary>
    private static void NeedPlaces(params string[] wordings)
    {
        foreach (Match place in wordings.SelectMany(w => Place().Matches(w)))
            Need(Places.Contains(place.Value), $"the place {place.Value} is not known; known are {string.Join(", ", Places)}");
    }

    private static int Ms(float seconds)
    {
        Need(seconds is >= 0 and <= 3600, $"a time is from 0 to 3600 seconds, not {seconds}");
        return (int)(seconds * 1000);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Place();
}

using LiveEmpathy.Alerts;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook.Heard;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LiveEmpathy.Playbook;

/// <summary>Reads a playbook file and checks it: whatever is wrong is said with its line.</summary>
internal sealed class PlaybookReader(PlaybookLayer[] layers)
{
    public Dictionary<string, PhraseList> Phrases { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RuleEntry> Rules { get; } = new(StringComparer.Ordinal);

    public Dictionary<int, HabitEntry> Habits { get; } = [];

    public List<CueRule> Cues { get; } = [];

    public List<AlertRule> Alerts { get; } = [];

    public CallPlaybook Read()
    {
        var file = layers.Select(Deserialise).Aggregate(PlaybookLayer.Over);
        foreach (var (number, part) in file.Habits) At(["habits", $"{number}"], () => Habits.Add(number, Habit(number, part)));
        foreach (var (id, list) in file.Phrases) At(["phrases", id], () => Phrases.Add(id, new PhraseList(list)));
        foreach (var (id, part) in file.Rules) At(["rules", id], () => Rules.Add(id, Rule(id, part)));
        foreach (var (id, part) in file.Cues) At(["cues", id], () => Cues.Add(Cue(id, part)));
        foreach (var (id, part) in file.Alerts) At(["alerts", id], () => Alerts.Add(Alert(id, part)));
        var playbook = new CallPlaybook(file, this);
        At([], () => HabitRoll.Check(playbook)); // every rule, number and phrase list that the code reads is there
        return playbook;
    }

    private static PlaybookFile Deserialise(PlaybookLayer layer)
    {
        var (yaml, name) = layer;
        try
        {
            return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<PlaybookFile>(yaml)
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
        return new RuleEntry(
            id, part.Habit, part.Says, part.Numbers, part.Unless.Count == 0 ? null : new PhraseList(part.Unless),
            part.Heard is null ? null : new HeardReader(phrases => new PhraseList(phrases)).Read(part.Heard));
    }

    private CueRule Cue(string id, PlaybookFile.CuePart part)
    {
        Need(Habits.ContainsKey(part.Habit), $"there is no habit {part.Habit}");
        Need(part.Says.Count > 0 && part.Says.All(s => s.Length is > 0 and <= 60), "a cue needs wordings of at most 60 characters");
        Need(part is { Shown: > 0, Cooldown: > 0, Cap: > 0 }, "a cue needs shown, cooldown and cap");
        return new CueRule(id, part.Habit, part.Priority, When(part.When), Ms(part.Hold), Ms(part.Shown), Ms(part.Cooldown), part.Cap, part.MidSentence, part.Says, part.Phrases);
    }

    private AlertRule Alert(string id, PlaybookFile.AlertPart part)
    {
        Need(part.Habit == 0 || Habits.ContainsKey(part.Habit), $"there is no habit {part.Habit}");
        Need(Enum.TryParse<AlertPriority>(part.Priority, ignoreCase: true, out var priority), "the priority is urgent, soon or note");
        Need(part.Says.Length > 0 && part.Action.Length > 0, "an alert needs what it says and an action: what nobody must act on is a mark, not an alert");
        Need(part is { Cooldown: > 0, Cap: > 0 }, "an alert needs cooldown and cap");
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

    private static int Ms(float seconds) => (int)(seconds * 1000);
}

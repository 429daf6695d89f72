using LiveEmpathy.Alerts;
using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>What a page may ask about the playbooks of the server; `/hubs/playbook`. Who asks is the `name` of the connection.</summary>
public interface IPlaybookHub
{
    /// <summary>The playbooks in use.</summary>
    Task<PlaybookShelfView> Playbooks();

    /// <summary>The versions of one file, newest first; empty for one that has none (a shipped playbook).</summary>
    Task<PlaybookVersion[]> PlaybookVersions(string file);

    /// <summary>The text of a file, as it is now or as it was.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="version">Which version, or null: now.</param>
    /// <returns>YAML, or null: no such file or version.</returns>
    Task<string?> PlaybookText(string file, int? version);

    /// <summary>Checks a text as if it were saved, and saves nothing.</summary>
    /// <returns>What is wrong, with file and line; null: nothing.</returns>
    Task<string?> CheckPlaybook(string file, string yaml);

    /// <summary>Saves a new version: new calls use it, running calls keep theirs.</summary>
    /// <param name="file">Its name: 1 to 60 of a-z 0-9 . - and ".yaml".</param>
    /// <param name="yaml">The text.</param>
    /// <param name="basedOn">The version it was edited from, 0 for a new file: refused where another is newer.</param>
    /// <param name="note">Why, at most 200 characters; may be empty.</param>
    Task<PlaybookSaved> SavePlaybook(string file, string yaml, int basedOn, string note);

    /// <summary>Saves an old version again, as a new one.</summary>
    Task<PlaybookSaved> RollBackPlaybook(string file, int version);

    /// <summary>Runs a playbook over the recorded calls of this server: what it would have raised.</summary>
    Task<DryRunReport> DryRun(DryRunRequest request);
}

/// <summary>The playbooks in use.</summary>
/// <param name="Playbooks">By file name.</param>
/// <param name="Editable">True where the server has a folder for playbooks (`Playbook:Folder`).</param>
/// <param name="Troubles">Files that cannot be used, each with line and reason; the version before is used meanwhile.</param>
/// <param name="LeftOut">What of the Contact Lens rules in the folder could not be taken over, each with the reason.</param>
[MessagePackObject]
public sealed record PlaybookShelfView(
    [property: Key(0)] PlaybookEntryView[] Playbooks, [property: Key(1)] bool Editable, [property: Key(2)] string[] Troubles, [property: Key(3)] string[] LeftOut);

/// <summary>One playbook in use.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Language">BCP 47 tag of the language its phrases are in.</param>
/// <param name="Teams">The teams it is for; empty: all that have none of their own.</param>
/// <param name="Version">Number of the version in use; 0: shipped.</param>
/// <param name="Extends">The file it lies over, or null.</param>
/// <param name="Alerts">How many alerts it can raise.</param>
/// <param name="Imported">Rules from Contact Lens files in the folder that were added to it.</param>
[MessagePackObject]
public sealed record PlaybookEntryView(
    [property: Key(0)] string File,
    [property: Key(1)] string Name,
    [property: Key(2)] string Language,
    [property: Key(3)] string[] Teams,
    [property: Key(4)] int Version,
    [property: Key(5)] string? Extends,
    [property: Key(6)] int Alerts,
    [property: Key(7)] int Imported);

/// <summary>One version of a playbook file.</summary>
/// <param name="Version">1, 2, 3 ...</param>
/// <param name="At">When it was made, by the server's clock.</param>
/// <param name="By">Who made it; "file": it was changed in the folder.</param>
/// <param name="Changes">What it changes against the version before, in a line: "alerts: changed long-silence; rules: added churn".</param>
/// <param name="Note">Why, in the words of who made it; may be empty.</param>
[MessagePackObject]
public sealed record PlaybookVersion(
    [property: Key(0)] int Version,
    [property: Key(1)] DateTimeOffset At,
    [property: Key(2)] string By,
    [property: Key(3)] string Changes,
    [property: Key(4)] string Note);

/// <summary>What became of a save.</summary>
/// <param name="Version">The new version, or null: not saved.</param>
/// <param name="Refused">Why not, with line and reason where the text is wrong; null where saved.</param>
[MessagePackObject]
public sealed record PlaybookSaved([property: Key(0)] PlaybookVersion? Version, [property: Key(1)] string? Refused);

/// <summary>What to run over the recorded calls.</summary>
/// <param name="File">The playbook it is about.</param>
/// <param name="Yaml">The whole text to try in its place, or only what is new or changed (a rule, an alert); null: as it is.</param>
/// <param name="Supervisors">Supervisors who share the floor; 0: one for every 15 calls at once.</param>
/// <param name="MostCalls">Newest recorded calls to run over, 1..2000.</param>
[MessagePackObject]
public sealed record DryRunRequest(
    [property: Key(0)] string File, [property: Key(1)] string? Yaml, [property: Key(2)] int Supervisors = 0, [property: Key(3)] int MostCalls = 500);

/// <summary>What a playbook would have raised on recorded calls, beside what the one in use raises on them.</summary>
/// <param name="Problem">Why it was not run, with line and reason; null where it was.</param>
/// <param name="Calls">Recorded calls.</param>
/// <param name="Hours">Their length together, h.</param>
/// <param name="Supervisors">Supervisors that the cost is shared between.</param>
/// <param name="FloorHours">How long the floor was open: time with at least one of the calls, h.</param>
/// <param name="InterruptingPerSupervisorHour">Urgent and soon alerts per supervisor and hour with the playbook that was tried.</param>
/// <param name="InterruptingBefore">The same with the playbook in use.</param>
/// <param name="Rules">Alerts, cues and rules that fired with either, those that changed most first.</param>
/// <param name="TimesRealTime">How many times faster than the calls took.</param>
[MessagePackObject]
public sealed record DryRunReport(
    [property: Key(0)] string? Problem,
    [property: Key(1)] int Calls,
    [property: Key(2)] float Hours,
    [property: Key(3)] int Supervisors,
    [property: Key(4)] float FloorHours,
    [property: Key(5)] float InterruptingPerSupervisorHour,
    [property: Key(6)] float InterruptingBefore,
    [property: Key(7)] DryRunRule[] Rules,
    [property: Key(8)] float TimesRealTime);

/// <summary>One rule in a <see cref="DryRunReport"/>.</summary>
/// <param name="Kind">"alert", "cue" or "moment".</param>
/// <param name="Rule">Its id.</param>
/// <param name="Priority">Of an alert; else null.</param>
/// <param name="Fired">How often it would have fired.</param>
/// <param name="Before">How often it fires with the playbook in use.</param>
/// <param name="Calls">On how many calls it would have fired.</param>
/// <param name="PerSupervisorHour">Of an alert: times per supervisor and hour.</param>
/// <param name="Hits">Where, at most 50; "moments" are what an alert or a cue rests on.</param>
[MessagePackObject]
public sealed record DryRunRule(
    [property: Key(0)] string Kind,
    [property: Key(1)] string Rule,
    [property: Key(2)] AlertPriority? Priority,
    [property: Key(3)] int Fired,
    [property: Key(4)] int Before,
    [property: Key(5)] int Calls,
    [property: Key(6)] float PerSupervisorHour,
    [property: Key(7)] DryRunHit[] Hits);

/// <summary>One time that a rule would have fired.</summary>
/// <param name="CallId">On which call.</param>
/// <param name="AtMs">Stream time, ms.</param>
/// <param name="Words">The words it rests on, or null: it rests on sound or on measures.</param>
[MessagePackObject]
public sealed record DryRunHit([property: Key(0)] string CallId, [property: Key(1)] int AtMs, [property: Key(2)] string? Words);

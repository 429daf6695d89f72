namespace LiveEmpathy.Playbook;

/// <summary>The `spelling` part of a playbook. What each key means: docs/playbook.md.</summary>
internal sealed class SpellingPart
{
    public Dictionary<string, string> Contractions { get; set; } = [];

    public Dictionary<string, string> Endings { get; set; } = [];

    public List<string> TakesIs { get; set; } = [];

    public List<string> Fillers { get; set; } = [];

    public List<string> Soft { get; set; } = [];

    public List<string> Negating { get; set; } = [];

    public List<string> Quoting { get; set; } = [];

    public List<string> Self { get; set; } = [];

    public List<string> Starters { get; set; } = [];
}

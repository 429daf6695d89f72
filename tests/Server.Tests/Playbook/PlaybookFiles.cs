namespace LiveEmpathy.Server.Tests.Playbook;

/// <summary>A folder with playbook files, deleted afterwards.</summary>
internal sealed class PlaybookFiles : IDisposable
{
    /// <summary>A team's own playbook: what is different, over the shipped one.</summary>
    public const string Energy = """
        name: Energy team
        extends: playbook.en.yaml
        teams: [Energy]
        alerts:
          long-silence:
            habit: 1
            priority: soon
            says: "Energy: nobody has spoken for a while"
            action: "Look whether the agent needs help"
            when: [{ measure: silence-seconds, above: 5, clear: 1 }]
            clear-after: 1
            cooldown: 60
            cap: 3
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public string Folder => _folder.FullName;

    public (string Key, string Value) Setting => ("Playbook:Folder", Folder);

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Dispose() => _folder.Delete(recursive: true);
}

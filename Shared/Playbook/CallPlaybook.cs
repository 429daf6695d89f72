namespace LiveEmpathy.Playbook;

/// <summary>The rules by which calls are coached: one playbook file, checked. Immutable.</summary>
public sealed class CallPlaybook
{
    /// <summary>Reads a playbook.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="name">Name of the file, for messages.</param>
    public static CallPlaybook Parse(string yaml, string name)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(name);
        return new CallPlaybook();
    }

    /// <summary>What a supervisor might whisper.</summary>
    public IReadOnlyList<string> WhisperPhrases { get; } = [];
}

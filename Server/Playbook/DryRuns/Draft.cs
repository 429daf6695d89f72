using LiveEmpathy.Playbook;

namespace LiveEmpathy.Server.Playbook.DryRuns;

/// <summary>A playbook that is not in use yet: a whole file, or only what is new or changed in one.</summary>
internal static class Draft
{
    /// <summary>The draft in the place of a playbook in use, or over it.</summary>
    /// <param name="inUse">The playbook in use, the lowest layer first.</param>
    /// <param name="draft">The draft.</param>
    /// <exception cref="FormatException">Something is wrong with it: the message names line and reason.</exception>
    public static CallPlaybook Over(PlaybookLayer[] inUse, PlaybookLayer draft)
    {
        if (draft.LineOf("habits") is not null && draft.Extends is null) return CallPlaybook.Parse(draft);
        var itself = draft.Extends is { } below && inUse.Length > 1 && inUse[^2].Name == below; // the whole text of a file that lies over others
        return CallPlaybook.Parse([.. itself ? inUse[..^1] : inUse, draft]);
    }
}

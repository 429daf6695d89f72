namespace LiveEmpathy.Bench.Training;

/// <summary>All of our own lines, filled in.</summary>
internal static class Material
{
    /// <summary>Reads the files of a folder.</summary>
    /// <param name="folder">Such as tests/Bench/Training/Material.</param>
    /// <param name="leaveOut">Files to leave out, by name without ending, to see what they bring.</param>
    public static List<Example> Read(string folder, IReadOnlyCollection<string> leaveOut)
    {
        var files = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => (Name: Path.GetFileNameWithoutExtension(f), File: MaterialFile.Read(f))).ToArray();
        var slots = files.SelectMany(f => f.File.Slots).ToDictionary(s => s.Key, s => Template.Choices(s.Value.ReplaceLineEndings(" ")).ToArray());
        return [.. files.Where(f => !leaveOut.Contains(f.Name)).SelectMany(f => f.File.Sections).SelectMany(s => s.Examples(slots))];
    }
}

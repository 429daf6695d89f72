using System.Reflection;

namespace LiveEmpathy;

/// <summary>The files of `Shared/Data`, embedded in the assembly that analyses calls (see Data.props).</summary>
/// <param name="holder">The assembly that holds them.</param>
public sealed class ShippedData(Assembly holder)
{
    private const string Prefix = "LiveEmpathy.Data.";

    /// <summary>Names of all files, such as "playbook.en.yaml".</summary>
    public IEnumerable<string> Names =>
        holder.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]);

    /// <summary>The text of one file.</summary>
    /// <exception cref="FileNotFoundException">The assembly does not hold it.</exception>
    public string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>Opens one file by its name, such as "playbook.en.yaml".</summary>
    /// <exception cref="FileNotFoundException">The assembly does not hold it: its project does not import Data.props.</exception>
    public Stream Open(string name) =>
        holder.GetManifestResourceStream(Prefix + name)
        ?? throw new FileNotFoundException($"{name} is not in {holder.GetName().Name}: its project must import Shared/Data/Data.props.");
}

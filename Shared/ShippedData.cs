using System.Reflection;

namespace LiveEmpathy;

/// <summary>The files of `Shared/Data`, embedded in the assembly that analyses calls (see Data.props).</summary>
/// <param name="holder">The assembly that holds them.</param>
public sealed class ShippedData(Assembly holder)
{
    /// <summary>Opens one file by its name, such as "playbook.en.yaml".</summary>
    /// <exception cref="FileNotFoundException">The assembly does not hold it: its project does not import Data.props.</exception>
    public Stream Open(string name) =>
        holder.GetManifestResourceStream("LiveEmpathy.Data." + name)
        ?? throw new FileNotFoundException($"{name} is not in {holder.GetName().Name}: its project must import Shared/Data/Data.props.");
}

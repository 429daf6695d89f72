using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LiveEmpathy.Bench.Training;

/// <summary>A file of our own lines: slots for the gaps, and sections of lines that are alike.</summary>
internal sealed class MaterialFile
{
    /// <summary>Entries of each slot, one a bar: "tired | sad | cross". Slots of all files are known to all.</summary>
    public Dictionary<string, string> Slots { get; set; } = [];

    public List<Section> Sections { get; set; } = [];

    public static MaterialFile Read(string file)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<MaterialFile>(File.ReadAllText(file));
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            throw new InvalidDataException($"{file}, line {e.Start.Line}: {e.InnerException?.Message ?? e.Message}", e);
        }
    }
}

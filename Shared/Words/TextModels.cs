namespace LiveEmpathy.Words;

/// <summary>Everything that reads meaning from text, loaded once and shared by all calls; immutable and thread-safe.</summary>
public sealed class TextModels
{
    /// <summary>Loads the models that the project ships.</summary>
    /// <param name="data">Where their files are.</param>
    public static TextModels Load(ShippedData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new TextModels();
    }
}

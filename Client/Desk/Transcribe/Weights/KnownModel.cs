namespace LiveEmpathy.Desk.Transcribe.Weights;

/// <summary>A Whisper model that can be fetched, with the checksum its publisher gives.</summary>
/// <param name="Name">Its name: tiny.en.</param>
/// <param name="Megabytes">How big its file is, about.</param>
/// <param name="Sha1">Checksum of the file, as published with the whisper.cpp models (they publish no other kind).</param>
/// <param name="For">What it is good for.</param>
public sealed record KnownModel(string Name, int Megabytes, string Sha1, string For)
{
    /// <summary>All of them, the smallest first.</summary>
    public static IReadOnlyList<KnownModel> All { get; } =
    [
        new("tiny.en", 75, "c78c86eb1a8faa21b369bcd33207cc90d64ae9df", "English, one free core"),
        new("tiny", 75, "bd577a113a864445d4c299885e0cb97d4ba92b5f", "any language, one free core"),
        new("base.en", 142, "137c40403d78fd54d454da0f9bd998f78703390c", "English, two free cores"),
        new("base", 142, "465707469ff3a37a2b9b8d8f89f2f99de7299dac", "any language, two free cores"),
        new("small.en", 466, "db8a495a91d927739e50b3fc1cc4c6b8f6c2d022", "English, a machine of its own"),
        new("small", 466, "55356645c2b361a969dfd0ef2c5a50d530afd8d5", "any language, a machine of its own"),
    ];

    /// <summary>Name of its file.</summary>
    public string File => $"ggml-{Name}.bin";

    /// <summary>The model of that name.</summary>
    /// <exception cref="DeskException">None has that name.</exception>
    public static KnownModel Named(string name) => All.FirstOrDefault(model => model.Name == name)
        ?? throw new DeskException(DeskExit.BadInput, $"No model is named {name}. There are: {string.Join(", ", All.Select(model => model.Name))}.");
}

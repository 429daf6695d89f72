using System.Security.Cryptography;

namespace LiveEmpathy.Desk.Transcribe.Weights;

/// <summary>Where the models of this machine are.</summary>
/// <param name="path">The folder; need not exist.</param>
public sealed class ModelFolder(string path)
{
    private static readonly byte[] Magic = "lmgg"u8.ToArray();

    /// <summary>The user's own folder.</summary>
    public static string Default =>
        System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "LiveEmpathy", "models");

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>Where a model is, or will be.</summary>
    public string FileOf(KnownModel model) => System.IO.Path.Combine(Path, (model ?? throw new ArgumentNullException(nameof(model))).File);

    /// <summary>The model that is to be used: a file's path, a model's name, or null: the smallest that is here for the language.</summary>
    /// <returns>Null: none is here and none was asked for.</returns>
    /// <exception cref="DeskException">The one asked for is not here, or is no model.</exception>
    public string? Find(string? asked, string language)
    {
        if (asked is null) return KnownModel.All.Where(model => Fits(model, language)).Select(FileOf).FirstOrDefault(File.Exists);
        var file = KnownModel.All.FirstOrDefault(model => model.Name == asked) is { } known ? FileOf(known) : asked;
        if (!File.Exists(file)) throw new DeskException(DeskExit.BadInput, $"{file} does not exist. The command models get tiny.en fetches a model, models list shows those that are here.");
        return IsModel(file) ? file : throw new DeskException(DeskExit.BadInput, $"{file} is no Whisper model (ggml). The command models get tiny.en fetches one.");
    }

    /// <summary>True for the file itself, whole and unchanged.</summary>
    public static async Task<bool> IsGoodAsync(string file, KnownModel model, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(model);
        var stream = File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
        {
#pragma warning disable CA5350 // the publisher gives no other checksum; it guards against a broken file, the address against a false one
            var sum = await SHA1.HashDataAsync(stream, cancel).ConfigureAwait(false);
#pragma warning restore CA5350
            return Convert.ToHexStringLower(sum) == model.Sha1;
        }
    }

    /// <summary>True for a file that begins as models do.</summary>
    public static bool IsModel(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[Magic.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Magic);
    }

    private static bool Fits(KnownModel model, string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) || !model.Name.EndsWith(".en", StringComparison.Ordinal);
}

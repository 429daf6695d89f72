using System.Buffers.Binary;
using LiveEmpathy.Contracts;
using LiveEmpathy.Voice;
using Microsoft.Extensions.AI;

namespace LiveEmpathy.Desk.Transcribe.Live;

/// <summary>Speech on its way through <see cref="ISpeechToTextClient"/>: a WAV stream in, words with times out.</summary>
public static class Speech
{
    /// <summary>Option under which a client finds the words before, as a prompt.</summary>
    public const string Prompt = "prompt";

    /// <summary>Option that is there where the text is final, or may be: better rather than sooner.</summary>
    public const string Final = "final";

    private const int HeaderBytes = 44;

    /// <summary>Transcribes a piece of speech.</summary>
    /// <returns>Words in stream time.</returns>
    public static async Task<Word[]> ToWordsAsync(ISpeechToTextClient client, SpeechChunk chunk, string language, string? prompt, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(chunk);
        using var wav = new MemoryStream(Wav(chunk.Samples), writable: false);
        var options = new SpeechToTextOptions { SpeechLanguage = language == "auto" ? null : language, SpeechSampleRate = CallVoice.SampleRate };
        var final = chunk.Final || chunk.Pauses;
        if (prompt is not null || final) options.AdditionalProperties = [];
        if (prompt is not null) options.AdditionalProperties![Prompt] = prompt;
        if (final) options.AdditionalProperties![Final] = true;
        var response = await client.GetTextAsync(wav, options, cancel).ConfigureAwait(false);
        return response.RawRepresentation is IReadOnlyList<Word> timed
            ? [.. timed.Select(word => word with { FromMs = Within(chunk, word.FromMs), ToMs = Within(chunk, word.ToMs) })]
            : Spread(response.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), chunk);
    }

    private static int Within(SpeechChunk chunk, int ms) => Math.Clamp(chunk.FromMs + ms, chunk.FromMs, chunk.ToMs);

    /// <summary>Words without times: each as long as it has letters.</summary>
    private static Word[] Spread(string[] texts, SpeechChunk chunk)
    {
        var (words, total, before) = (new Word[texts.Length], texts.Sum(text => text.Length + 1), 0);
        for (var i = 0; i < texts.Length; i++)
        {
            var after = before + texts[i].Length + 1;
            words[i] = new Word(texts[i], At(before), At(after));
            before = after;
        }

        return words;

        int At(int letters) => chunk.FromMs + (int)((long)(chunk.ToMs - chunk.FromMs) * letters / total);
    }

    private static byte[] Wav(float[] samples)
    {
        var wav = new byte[HeaderBytes + (2 * samples.Length)];
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), wav.Length - 8);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), CallVoice.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), CallVoice.SampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(34), 16);
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), 2 * samples.Length);
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(HeaderBytes + (2 * i)), (short)Math.Clamp(samples[i] * 32768f, short.MinValue, short.MaxValue));
        return wav;
    }
}

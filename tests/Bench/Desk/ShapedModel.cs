using System.Text;

namespace LiveEmpathy.Bench.Desk;

/// <summary>
/// Writes a file in whisper.cpp's ggml format with weights of a model's shape and no meaning: loading it and the time it takes are
/// real, what it says is not. Real weights are not on every machine that measures.
/// </summary>
internal sealed class ShapedModel(int state, int heads, int layers, bool hasWeights = true, bool stopsAtOnce = false, bool multilingual = false)
{
    private const int AudioContext = 1500, TextContext = 448, Mels = 80, MelBins = 201, HalfFloats = 1;

    /// <summary>Words in the vocabulary; the rest are control tokens that the engine names itself.</summary>
    private const int Words = 50_257;

    /// <summary>The token that ends a text.</summary>
    private const int End = 50_256;

    private readonly Random _random = new(1);

    /// <summary>Tokens in all: one more, and the engine takes the model for one of many languages.</summary>
    private readonly int _vocabulary = multilingual ? 51_865 : 51_864;

    /// <summary>tiny.en: 384 wide, 6 heads, 4 layers.</summary>
    public static ShapedModel TinyEn { get; } = new(384, 6, 4);

    public void Write(string path)
    {
        using var to = new BinaryWriter(File.Create(path));
        to.Write(0x67676d6c);
        foreach (var size in (int[])[_vocabulary, AudioContext, state, heads, layers, TextContext, state, heads, layers, Mels, HalfFloats]) to.Write(size);
        WriteMelFilters(to);
        WriteVocabulary(to);
        if (!hasWeights) return;
        Encoder(to);
        Decoder(to);
    }

    private static void WriteMelFilters(BinaryWriter to)
    {
        to.Write(Mels);
        to.Write(MelBins);
        for (var mel = 0; mel < Mels; mel++)
        {
            // Triangles, closer together at low frequencies.
            var centre = MelBins * Math.Pow((mel + 1.0) / (Mels + 1), 1.6);
            for (var bin = 0; bin < MelBins; bin++) to.Write((float)Math.Max(0, 1 - (Math.Abs(bin - centre) / 3)) / 100);
        }
    }

    private static void WriteVocabulary(BinaryWriter to)
    {
        to.Write(Words);
        for (var i = 0; i < Words; i++)
        {
            var word = Encoding.ASCII.GetBytes(i < 256 ? $"{(char)(32 + (i % 95))}" : $" w{i}");
            to.Write(word.Length);
            to.Write(word);
        }
    }

    private void Encoder(BinaryWriter to)
    {
        Floats(to, "encoder.positional_embedding", state, AudioContext);
        Halves(to, "encoder.conv1.weight", 3, Mels, state);
        Floats(to, "encoder.conv1.bias", 1, state);
        Halves(to, "encoder.conv2.weight", 3, state, state);
        Floats(to, "encoder.conv2.bias", 1, state);
        Norm(to, "encoder.ln_post");
        for (var i = 0; i < layers; i++) Block(to, $"encoder.blocks.{i}");
    }

    private void Decoder(BinaryWriter to)
    {
        Floats(to, "decoder.positional_embedding", state, TextContext);
        TokenEmbedding(to);
        if (stopsAtOnce) Constant(to, "decoder.ln.weight", 0);
        else Floats(to, "decoder.ln.weight", state);
        if (stopsAtOnce) Constant(to, "decoder.ln.bias", 1);
        else Floats(to, "decoder.ln.bias", state);
        for (var i = 0; i < layers; i++)
        {
            Block(to, $"decoder.blocks.{i}");
            Norm(to, $"decoder.blocks.{i}.cross_attn_ln");
            Attention(to, $"decoder.blocks.{i}.cross_attn");
        }
    }

    /// <summary>A model that stops at once likes its last token best, whatever it hears.</summary>
    private void TokenEmbedding(BinaryWriter to)
    {
        Head(to, "decoder.token_embedding.weight", HalfFloats, [state, _vocabulary]);
        for (var token = 0; token < _vocabulary; token++)
        {
            for (var i = 0; i < state; i++) to.Write((Half)(stopsAtOnce && token == End ? 0.1f : Weight()));
        }
    }

    private void Constant(BinaryWriter to, string name, float value)
    {
        Head(to, name, 0, [state]);
        for (var i = 0; i < state; i++) to.Write(value);
    }

    private void Block(BinaryWriter to, string name)
    {
        Norm(to, name + ".attn_ln");
        Attention(to, name + ".attn");
        Norm(to, name + ".mlp_ln");
        Halves(to, name + ".mlp.0.weight", state, 4 * state);
        Floats(to, name + ".mlp.0.bias", 4 * state);
        Halves(to, name + ".mlp.2.weight", 4 * state, state);
        Floats(to, name + ".mlp.2.bias", state);
    }

    private void Attention(BinaryWriter to, string name)
    {
        foreach (var part in (string[])["query", "key", "value", "out"])
        {
            Halves(to, $"{name}.{part}.weight", state, state);
            if (part != "key") Floats(to, $"{name}.{part}.bias", state);
        }
    }

    private void Norm(BinaryWriter to, string name)
    {
        Floats(to, name + ".weight", state);
        Floats(to, name + ".bias", state);
    }

    private void Floats(BinaryWriter to, string name, params int[] shape)
    {
        Head(to, name, 0, shape);
        for (var i = shape.Aggregate(1L, (all, size) => all * size); i > 0; i--) to.Write(Weight());
    }

    private void Halves(BinaryWriter to, string name, params int[] shape)
    {
        Head(to, name, HalfFloats, shape);
        for (var i = shape.Aggregate(1L, (all, size) => all * size); i > 0; i--) to.Write((Half)Weight());
    }

    private float Weight() => (float)((_random.NextDouble() - 0.5) * 0.08);

    private static void Head(BinaryWriter to, string name, int type, int[] shape)
    {
        var text = Encoding.ASCII.GetBytes(name);
        to.Write(shape.Length);
        to.Write(text.Length);
        to.Write(type);
        foreach (var size in shape) to.Write(size);
        to.Write(text);
    }
}

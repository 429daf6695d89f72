using System.Text;

namespace LiveEmpathy.Words;

/// <summary>
/// The file of the text models. Little endian: "LEW1", number of heads; for each head its name, feature kinds, number of outputs,
/// biases and scales; then for each output the number of weights, and for each weight how far its bucket is from the one before, and itself as a byte.
/// </summary>
public static class ModelFile
{
    private static ReadOnlySpan<byte> Magic => "LEW1"u8;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or cut off.</exception>
    public static LinearHead[] Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)) throw new InvalidDataException("This is no file of text models: train one with tests/Bench, see docs/models.md.");
            var heads = new LinearHead[reader.ReadByte()];
            for (var i = 0; i < heads.Length; i++) heads[i] = ReadHead(reader);
            return heads;
        }
        catch (Exception e) when (e is EndOfStreamException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The file of text models is cut off or damaged: train it again, see docs/models.md.", e);
        }
    }

    /// <summary>Writes a model file; weights of 0 are left out.</summary>
    public static void Write(Stream stream, IReadOnlyList<LinearHead> heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write((byte)heads.Count);
        foreach (var head in heads) WriteHead(writer, head);
    }

    private static LinearHead ReadHead(BinaryReader reader)
    {
        var name = reader.ReadString();
        var kinds = (FeatureKinds)reader.ReadByte();
        var outputs = reader.ReadByte();
        var (biases, scales) = (new float[outputs], new float[outputs]);
        for (var o = 0; o < outputs; o++) (biases[o], scales[o]) = (reader.ReadSingle(), reader.ReadSingle());
        var weights = new sbyte[outputs * TextFeatures.Buckets];
        for (var o = 0; o < outputs; o++)
        {
            var bucket = 0;
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                bucket += reader.Read7BitEncodedInt();
                weights[(bucket * outputs) + o] = reader.ReadSByte();
            }
        }
        return new LinearHead(name, kinds, biases, scales, weights);
    }

    private static void WriteHead(BinaryWriter writer, LinearHead head)
    {
        writer.Write(head.Name);
        writer.Write((byte)head.Kinds);
        writer.Write((byte)head.Outputs);
        for (var o = 0; o < head.Outputs; o++)
        {
            writer.Write(head.Biases[o]);
            writer.Write(head.Scales[o]);
        }
        for (var o = 0; o < head.Outputs; o++) WriteWeights(writer, head, o);
    }

    private static void WriteWeights(BinaryWriter writer, LinearHead head, int output)
    {
        var buckets = Enumerable.Range(0, TextFeatures.Buckets).Where(b => head.Row(b)[output] != 0).ToArray();
        writer.Write(buckets.Length);
        var last = 0;
        foreach (var bucket in buckets)
        {
            writer.Write7BitEncodedInt(bucket - last);
            writer.Write(head.Row(bucket)[output]);
            last = bucket;
        }
    }
}

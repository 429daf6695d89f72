using LiveEmpathy.Words;

namespace LiveEmpathy.Shared.Tests.Words;

public class ModelFileTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        var weights = new sbyte[2 * TextFeatures.Buckets];
        (weights[0], weights[9], weights[^1]) = (-127, 3, 127);
        using var file = new MemoryStream();
        ModelFile.Write(file, [new LinearHead("two", FeatureKinds.Phrases, [.5f, -1], [.01f, 2], weights)]);
        file.Position = 0;

        var head = Assert.Single(ModelFile.Read(file));

        Assert.Equal(("two", FeatureKinds.Phrases, 2), (head.Name, head.Kinds, head.Outputs));
        Assert.Equal([.5f, -1], head.Biases.ToArray());
        Assert.Equal([.01f, 2], head.Scales.ToArray());
        Assert.Equal(weights, Enumerable.Range(0, TextFeatures.Buckets).SelectMany(b => head.Row(b).ToArray()));
    }

    [Fact]
    public void Another_file_is_refused_with_what_to_do() =>
        Assert.Contains("docs/models.md", Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream("hello there"u8.ToArray()))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_cut_off_is_refused_wherever_it_is_cut()
    {
        using var file = new ShippedData(typeof(ModelFileTests).Assembly).Open(TextModels.FileName);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        foreach (var length in (int[])[0, 3, 4, 5, 9, 40, bytes.Length / 2, bytes.Length - 1])
            Assert.Throws<InvalidDataException>(() => ModelFile.Read(new MemoryStream(bytes, 0, length)));
    }

    [Fact]
    public void The_shipped_file_is_small()
    {
        using var file = new ShippedData(typeof(ModelFileTests).Assembly).Open(TextModels.FileName);
        Assert.InRange(file.Length, 100_000, 1_000_000);
    }
}

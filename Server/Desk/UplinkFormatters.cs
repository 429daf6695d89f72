using System.Text;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using MessagePack;
using MessagePack.Formatters;

namespace LiveEmpathy.Server.Desk;

// Fields that a newer desk adds are skipped, those that an older one lacks keep their default.

/// <summary>A word; its text from <see cref="CommonWords"/> where it is one.</summary>
internal sealed class WordFormatter : IMessagePackFormatter<Word>
{
    /// <inheritdoc/>
    public Word Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var (text, fromMs, toMs, probability) = ((string?)null, 0, 0, 1f);
        var fields = reader.ReadArrayHeader();
        for (var i = 0; i < fields; i++)
        {
            if (i == 0) text = CommonWords.Read(ref reader);
            else if (i == 1) fromMs = reader.ReadInt32();
            else if (i == 2) toMs = reader.ReadInt32();
            else if (i == 3) probability = reader.ReadSingle();
            else reader.Skip();
        }
        return new Word(text!, fromMs, toMs, probability); // a missing text is refused with the message
    }

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, Word value, MessagePackSerializerOptions options)
    {
        writer.WriteArrayHeader(4);
        writer.Write(value.Text);
        writer.Write(value.FromMs);
        writer.Write(value.ToMs);
        writer.Write(value.Probability);
    }
}

/// <summary>A voice point.</summary>
internal sealed class VoicePointFormatter : IMessagePackFormatter<VoicePoint>
{
    /// <inheritdoc/>
    public VoicePoint Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var point = default(VoicePoint);
        var fields = reader.ReadArrayHeader();
        for (var i = 0; i < fields; i++)
        {
            point = i switch
            {
                0 => point with { Leg = LegName.Read(ref reader) },
                1 => point with { AtMs = reader.ReadInt32() },
                2 => point with { Speech = reader.ReadSingle() },
                3 => point with { LoudnessDb = reader.ReadSingle() },
                4 => point with { PitchHz = reader.ReadSingle() },
                5 => point with { Voiced = reader.ReadSingle() },
                6 => point with { Syllables = reader.ReadByte() },
                7 => point with { TiltDb = reader.ReadSingle() },
                _ => Skip(ref reader, point),
            };
        }
        return point;
    }

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, VoicePoint value, MessagePackSerializerOptions options)
    {
        writer.WriteArrayHeader(8);
        writer.Write(value.Leg.ToString());
        writer.Write(value.AtMs);
        writer.Write(value.Speech);
        writer.Write(value.LoudnessDb);
        writer.Write(value.PitchHz);
        writer.Write(value.Voiced);
        writer.Write(value.Syllables);
        writer.Write(value.TiltDb);
    }

    private static VoicePoint Skip(ref MessagePackReader reader, VoicePoint point)
    {
        reader.Skip();
        return point;
    }
}

/// <summary>A speech edge.</summary>
internal sealed class SpeechEdgeFormatter : IMessagePackFormatter<SpeechEdge>
{
    /// <inheritdoc/>
    public SpeechEdge Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        var (leg, atMs, starts) = (Leg.Agent, 0, false);
        var fields = reader.ReadArrayHeader();
        for (var i = 0; i < fields; i++)
        {
            if (i == 0) leg = LegName.Read(ref reader);
            else if (i == 1) atMs = reader.ReadInt32();
            else if (i == 2) starts = reader.ReadBoolean();
            else reader.Skip();
        }
        return new SpeechEdge(leg, atMs, starts);
    }

    /// <inheritdoc/>
    public void Serialize(ref MessagePackWriter writer, SpeechEdge value, MessagePackSerializerOptions options)
    {
        writer.WriteArrayHeader(3);
        writer.Write(value.Leg.ToString());
        writer.Write(value.AtMs);
        writer.Write(value.Starts);
    }
}

/// <summary>SignalR writes an enumeration by its name.</summary>
internal static class LegName
{
    public static Leg Read(ref MessagePackReader reader)
    {
        if (reader.NextMessagePackType == MessagePackType.Integer) return (Leg)reader.ReadByte();
        if (!reader.TryReadStringSpan(out var name)) return Enum.Parse<Leg>(reader.ReadString() ?? "");
        return name.SequenceEqual("Agent"u8) ? Leg.Agent
            : name.SequenceEqual("Customer"u8) ? Leg.Customer
            : Enum.Parse<Leg>(Encoding.UTF8.GetString(name)); // another number is refused with the message
    }
}

using System.Runtime.InteropServices;
using System.Text;
using LiveEmpathy.Measures;

namespace LiveEmpathy.Contracts;

/// <summary>A tile without its alert and entrainment as bytes: one field after the other in the order of the record, numbers little-endian. New fields go to the end.</summary>
internal static class TileBytes
{
    [ThreadStatic]
    private static BinaryWriter? _writer; // one for all tiles of a thread: they were a fifth of a server's garbage

    /// <summary>Valid until the next tile is written by this thread.</summary>
    public static ReadOnlySpan<byte> Write(TileView tile)
    {
        var to = _writer ??= new BinaryWriter(new MemoryStream(1024), Encoding.UTF8);
        var bytes = (MemoryStream)to.BaseStream;
        bytes.SetLength(0);
        to.Write(tile.CallId);
        to.Write(tile.AgentId);
        to.Write(tile.AgentName);
        to.Write(tile.Team);
        to.Write(tile.CustomerName is not null);
        if (tile.CustomerName is { } customer) to.Write(customer);
        to.Write(tile.StartedAt.UtcTicks);
        to.Write(tile.NowMs);
        to.Write((byte)tile.State);
        Write(to, tile.Strip.Agent);
        Write(to, tile.Strip.Customer);
        Write(to, tile.Strip.TalkOvers);
        Write(to, tile.Strip.CustomerTalkOvers);
        Write(to, tile.SentimentLine);
        Write(to, tile.Measures);
        Write(to, tile.Score);
        to.Write(tile.OpenAlerts);
        to.Write((byte)tile.Facts);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    }

    /// <exception cref="EndOfStreamException">Bytes are missing.</exception>
    public static TileView Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var from = new BinaryReader(stream, Encoding.UTF8);
        return new TileView(
            from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadBoolean() ? from.ReadString() : null,
            new DateTimeOffset(from.ReadInt64(), TimeSpan.Zero), from.ReadInt32(), (CallState)from.ReadByte(),
            new TalkStrip(Many<int>(from), Many<int>(from), Many<int>(from), Many<int>(from)), Many<float>(from),
            Measures(from), Whole(from), null, from.ReadInt32(), (StreamFacts)from.ReadByte());
    }

    private static void Write(BinaryWriter to, CallMeasures measures)
    {
        Write(to, measures.Agent);
        Write(to, measures.Customer);
        Write(to, [measures.AgentTalkShare, measures.Sentiment, measures.ToneGap]);
        Write(to, measures.TransferOffsetMs);
        to.Write(measures.SilenceMs);
        to.Write(measures.DeadAirMs);
        to.Write(measures.TalkOvers);
        to.Write(measures.TalkOversPerMinute);
        to.Write((sbyte)measures.Trend);
        to.Write((byte)measures.Mood);
        to.Write((byte)measures.MoodWords);
        to.Write((byte)measures.MoodVoice);
    }

    private static CallMeasures Measures(BinaryReader from)
    {
        var (agent, customer, known) = (Leg(from), Leg(from), Known(from, 3));
        return new CallMeasures(
            agent, customer, known[0], Whole(from), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), known[1],
            from.ReadSByte(), (Mood)from.ReadByte(), known[2], (Mood)from.ReadByte(), (VoiceTone)from.ReadByte());
    }

    private static void Write(BinaryWriter to, LegMeasures leg)
    {
        to.Write(leg.SpeechMs);
        Write(to, [leg.WordsPerMinute, leg.BaselineWordsPerMinute, leg.SyllablesPerSecond, leg.LoudnessDb, leg.PitchSt, leg.PitchMovementSt, leg.Arousal]);
        to.Write(leg.LongestMonologueMs);
        to.Write(leg.Backchannels);
    }

    private static LegMeasures Leg(BinaryReader from)
    {
        var (speech, known) = (from.ReadInt32(), Known(from, 7));
        return new LegMeasures(speech, known[0], known[1], known[2], known[3], known[4], known[5], known[6], from.ReadInt32(), from.ReadInt32());
    }

    /// <summary>Which are known, a bit each; then those.</summary>
    private static void Write(BinaryWriter to, ReadOnlySpan<float?> values)
    {
        byte which = 0;
        for (var i = 0; i < values.Length; i++) if (values[i] is not null) which |= (byte)(1 << i);
        to.Write(which);
        foreach (var value in values) if (value is { } known) to.Write(known);
    }

    private static float?[] Known(BinaryReader from, int count)
    {
        var (values, which) = (new float?[count], from.ReadByte());
        for (var i = 0; i < count; i++) if ((which & (1 << i)) != 0) values[i] = from.ReadSingle();
        return values;
    }

    private static void Write(BinaryWriter to, int? value)
    {
        to.Write(value is not null);
        if (value is { } known) to.Write(known);
    }

    private static int? Whole(BinaryReader from) => from.ReadBoolean() ? from.ReadInt32() : null;

    private static void Write<T>(BinaryWriter to, T[] values)
        where T : unmanaged
    {
        to.Write7BitEncodedInt(values.Length);
        to.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static T[] Many<T>(BinaryReader from)
        where T : unmanaged
    {
        var (count, left) = (from.Read7BitEncodedInt(), from.BaseStream.Length - from.BaseStream.Position);
        if (count < 0 || count > left / 4) throw new EndOfStreamException();
        var values = new T[count];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}

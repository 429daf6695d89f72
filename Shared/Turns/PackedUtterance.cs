using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Turns;

/// <summary>An old utterance as bytes: who, when, and its text. The times of single words are not kept: read back, they are spread evenly.</summary>
internal static class PackedUtterance
{
    public static void Write(BinaryWriter to, Utterance utterance)
    {
        to.Write((byte)utterance.Leg);
        to.Write7BitEncodedInt(utterance.Id);
        to.Write7BitEncodedInt(utterance.FromMs);
        to.Write7BitEncodedInt(utterance.ToMs - utterance.FromMs);
        to.Write(utterance.Text);
    }

    public static Utterance Read(BinaryReader from)
    {
        var (leg, id, fromMs, length) = ((Leg)from.ReadByte(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt());
        var words = from.ReadString().Split(' ');
        return new Utterance(id, leg, [.. words.Select((text, i) => new Word(text, At(i), At(i + 1)))], Final: true);

        int At(int word) => fromMs + (int)((long)length * word / words.Length);
    }
}

using System.Buffers;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Calls.Log;
using LiveEmpathy.Server.Redis;
using MessagePack;

namespace LiveEmpathy.Server.Tests.Redis;

/// <summary>Servers, desks and what is in Redis may be of two versions: a newer message has more fields, an older one fewer.</summary>
public sealed class ContractTests
{
    private static readonly UplinkMessage Message = Recorded.Messages("argument")[40];

    public static TheoryData<object> Contracts =>
    [
        TestDesk.Call("c1"), new OpenCall("desk-1", TestDesk.Call("c1"), 7), new CallClaim(3, 4, null, 0, LegalProfile.EU), Message,
        new LogEntry(TalkScript.Call.StartedAt, Message), new CallAct("op", ActKind.Whisper, "Sam", Text: "slower"),
        new ServerNews("a", [], ["c1"], null, null, 1, null, Leaving: true, ["Sam"]), new HeardWords("c1", null, ["internet"], [true], TalkScript.Call.StartedAt),
    ];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_field_of_a_newer_version_is_passed_over(object contract)
    {
        var newer = Again(Bytes(contract), extra: 1);
        Assert.Equal(Bytes(contract), Bytes(MessagePackSerializer.Deserialize(contract.GetType(), newer, cancellationToken: TestContext.Current.CancellationToken)!));
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_field_that_an_older_version_has_not_got_is_empty(object contract)
    {
        var older = Again(Bytes(contract), extra: -1);
        var read = MessagePackSerializer.Deserialize(contract.GetType(), older, cancellationToken: TestContext.Current.CancellationToken)!;
        Assert.Equal(Again(Bytes(read), extra: -1), older); // all the others are as they were
    }

    private static byte[] Bytes(object contract) => MessagePackSerializer.Serialize(contract.GetType(), contract);

    /// <summary>The same message with a field more at its end, or without its last one.</summary>
    private static byte[] Again(byte[] message, int extra)
    {
        var reader = new MessagePackReader(message);
        var fields = reader.ReadArrayHeader();
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(fields + extra);
        for (var i = 0; i < Math.Min(fields, fields + extra); i++) writer.WriteRaw(reader.ReadRaw());
        if (extra > 0) writer.Write("of a version to come");
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}

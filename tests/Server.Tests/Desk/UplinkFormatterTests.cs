using System.Text.Json;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Server.Desk;
using MessagePack;
using MessagePack.Resolvers;

namespace LiveEmpathy.Server.Tests.Desk;

public class UplinkFormatterTests
{
    /// <summary>As SignalR writes: enumerations by their name.</summary>
    private static readonly MessagePackSerializerOptions Desk =
        MessagePackSerializerOptions.Standard.WithResolver(CompositeResolver.Create(DynamicEnumAsStringResolver.Instance, ContractlessStandardResolver.Instance));

    private static readonly MessagePackSerializerOptions Server = UplinkResolver.Over(Desk);

    private static readonly UplinkMessage Message = new(
        7, 4_000, [new(Leg.Customer, 3_600, true), new(Leg.Agent, 3_900, false)], [new(Leg.Customer, 3_600, .8f, -21.5f, 180.25f, .6f, 2, -12.5f)],
        [new(Leg.Agent, 3, [new("the", 3_000, 3_100, .9f), new("Anna,", 3_100, 3_300), new("the", 3_300, 3_400), new("[card]", 3_400, 3_500), new("größer", 3_500, 3_600)], 2, false)],
        [new(NoticeKind.HoldStarts, 3_950)]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_server_reads_what_a_desk_writes() => Assert.Equal(Text(Message), Text(Read(MessagePackSerializer.Serialize(Message, Desk, Cancel))));

    [Fact]
    public void The_bytes_are_those_that_every_desk_writes() =>
        Assert.Equal(MessagePackSerializer.Serialize(Message, Desk, Cancel), MessagePackSerializer.Serialize(Message, Server, Cancel));

    [Fact]
    public void The_leg_of_an_edge_or_a_point_may_be_a_number_too()
    {
        var (edge, point) = (Message.Edges![0], Message.Voice![0]);
        Assert.Equal(edge, MessagePackSerializer.Deserialize<SpeechEdge>(MessagePackSerializer.Serialize(edge, MessagePackSerializerOptions.Standard, Cancel), Server, Cancel));
        Assert.Equal(point, MessagePackSerializer.Deserialize<VoicePoint>(MessagePackSerializer.Serialize(point, MessagePackSerializerOptions.Standard, Cancel), Server, Cancel));
    }

    [Fact]
    public void A_common_word_is_one_string_and_a_name_is_not()
    {
        var (one, other) = (Read(MessagePackSerializer.Serialize(Message, Desk, Cancel)).Words![0].Words, Read(MessagePackSerializer.Serialize(Message, Desk, Cancel)).Words![0].Words);
        Assert.Same(one[0].Text, other[2].Text);
        Assert.NotSame(one[1].Text, other[1].Text);
        Assert.NotSame(one[3].Text, other[3].Text);
    }

    /// <summary>A newer desk knows more of a word, an older one less.</summary>
    [Fact]
    public void Fields_that_are_not_known_are_skipped_and_missing_ones_keep_their_default()
    {
        var newer = MessagePackSerializer.Serialize(new object[] { "hello", 1, 2, .5f, "new", 9 }, cancellationToken: Cancel);
        var older = MessagePackSerializer.Serialize(new object[] { "hello", 1, 2 }, cancellationToken: Cancel);
        Assert.Equal(new Word("hello", 1, 2, .5f), MessagePackSerializer.Deserialize<Word>(newer, Server, Cancel));
        Assert.Equal(new Word("hello", 1, 2), MessagePackSerializer.Deserialize<Word>(older, Server, Cancel));
    }

    private static UplinkMessage Read(byte[] bytes) => MessagePackSerializer.Deserialize<UplinkMessage>(bytes, Server, Cancel);

    private static string Text(UplinkMessage message) => JsonSerializer.Serialize(message);
}

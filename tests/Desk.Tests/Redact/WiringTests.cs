using System.Text.Json;
using LiveEmpathy.Contracts;
using LiveEmpathy.Desk.Tests.Play;
using LiveEmpathy.Desk.Tests.Uplink;

namespace LiveEmpathy.Desk.Tests.Redact;

public sealed class WiringTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_card_number_in_the_captions_of_a_call_never_reaches_the_server()
    {
        await using var server = await TestServer.StartAsync();
        var captions = _folder.Write("call.vtt", """
            WEBVTT

            00:01.000 --> 00:03.000
            <v Agent>May I have the card number for order 4482119, please?

            00:04.000 --> 00:12.000
            <v Customer>It's four one one one, one one one one, 1111, 1111. And my mail is kim dot lee at example dot com.

            00:13.000 --> 00:15.000
            <v Agent>And the security code?

            00:15.500 --> 00:17.000
            <v Customer>Seven oh four.
            """);

        var (exit, _) = await PlayRun.PlayAsync(PlayRun.Demo("calm-invoice.wav"), server.Address, "--captions", captions);

        Assert.Equal(0, exit);
        var words = server.Calls.Messages.SelectMany(message => message.Words ?? []).ToArray();
        var sent = JsonSerializer.Serialize(words.SelectMany(update => update.Words).Select(word => word.Text));
        Assert.All((string[])["four", "one", "1111", "kim", "lee", "example", "Seven", "oh"], secret => Assert.DoesNotContain($"\"{secret}", sent, StringComparison.Ordinal));
        Assert.Equal(
            ["May I have the card number for order 4482119, please?", "It's [card] And my mail is [email]", "And the security code?", "[code]"],
            words.Where(update => update.Final).OrderBy(update => update.UtteranceId).Select(update => string.Join(' ', update.Words.Select(word => word.Text))));
        var card = words.Last(update => update.UtteranceId == 2).Words[1];
        Assert.InRange(card.FromMs, 4000, 5000);
        Assert.InRange(card.ToMs, 6000, 10_000);
    }

    [Fact]
    public void A_number_that_is_growing_waits_until_it_is_clear()
    {
        var updates = Spoken.Leaves(Case.Of("so it is four one one one / one one one one / thanks a lot"), Manner.Growing);

        Assert.All(updates.Where(update => update.UtteranceId == 1 && !update.Final), update => Assert.StartsWith(Text(update), "so it is [number]", StringComparison.Ordinal));
        Assert.Equal(["so it is [number]", "[number]", "thanks a lot"], updates.Where(update => update.Final).Select(Text));
    }

    [Fact]
    public void A_number_that_nothing_continues_is_told_after_a_while()
    {
        var updates = Spoken.Leaves(Case.Of("it is 4482"), Manner.Whole);

        Assert.Equal((false, "it is"), (updates[0].Final, Text(updates[0])));
        Assert.Equal((true, "it is 4482"), (updates[^1].Final, Text(updates[^1])));
    }

    private static string Text(UtteranceUpdate update) => string.Join(' ', update.Words.Select(word => word.Text));
}

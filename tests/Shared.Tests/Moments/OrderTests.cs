using System.Text.Json;
using CsCheck;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Tests.Moments;

public class OrderTests
{
    /// <summary>Late and repeated messages, in any order, give the same moments, cues, alerts and score.</summary>
    [Fact]
    public void Any_order_gives_the_same_result() =>
        Gen.Select(Gen.Int[0, HabitTests.Talks.Count - 1], Gen.Int).Sample(
            (index, seed) =>
            {
                var messages = HabitTests.Talks[index].Script.Messages(ended: true).ToArray();
                return Result(index, messages) == Result(index, Disturbed(messages, new Random(seed)));
            },
            iter: 150);

    // [ i ] [ i cannot ] [ i cannot do that ] final: only what is final counts, and once
    [Fact]
    public void Words_that_change_until_they_are_final_leave_no_trace() =>
        Gen.Select(Gen.Int[0, HabitTests.Talks.Count - 1], Gen.Int).Sample(
            (index, seed) =>
            {
                var messages = HabitTests.Talks[index].Script.Messages(ended: true).ToArray();
                var found = Moments(index, messages);
                return found == Moments(index, [.. messages.Select(m => m with { Words = [.. WithGuesses(m.Words ?? [], new Random(seed))] })]);
            },
            iter: 100);

    private static IEnumerable<UtteranceUpdate> WithGuesses(UtteranceUpdate[] updates, Random random)
    {
        string[] guesses = ["idiot", "sorry", "goodbye", "cannot", "worried", "we"];
        foreach (var update in updates)
        {
            for (var length = 1; length < update.Words.Length; length += 3)
                yield return update with { Words = [.. update.Words.Take(length).Select(w => w with { Text = guesses[random.Next(guesses.Length)] })], Settled = 0, Final = false };
            yield return update;
        }
    }

    private static UplinkMessage[] Disturbed(UplinkMessage[] messages, Random random) =>
        [.. messages.Concat(messages.Where(_ => random.Next(3) == 0)).OrderBy(m => m.Seq + random.Next(200))];

    private static string Result(int index, UplinkMessage[] messages)
    {
        var call = Analyse(index, messages);
        return JsonSerializer.Serialize(new { call.Moments, call.Cues.Given, call.Alerts.Raised, Score = call.Score() });
    }

    private static string Moments(int index, UplinkMessage[] messages) =>
        string.Join('\n', Analyse(index, messages).Moments.Where(m => m.Words is not null).Select(m => $"{m.Rule} {m.FromMs} {m.Words}").Order(StringComparer.Ordinal));

    private static CallAnalyzer Analyse(int index, UplinkMessage[] messages)
    {
        var call = new CallAnalyzer(HabitTests.Talks[index].Script.Info, HabitTests.English, HabitTests.Models);
        foreach (var message in messages) call.Take(message);
        return call;
    }
}

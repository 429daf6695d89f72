using CsCheck;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;
using LiveEmpathy.Measures;
using LiveEmpathy.Moments;
using LiveEmpathy.Playbook;
using LiveEmpathy.Tests.Moments;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Tests.Turns;

/// <summary>What is kept from message to message is what a look at the whole would find.</summary>
public class IncrementalTests
{
    private static readonly string[] Words = ["yeah", "mm-hm", "no that is not what i said", "okay and then we can look at it", "right", "i want my money back"];

    /// <summary>A talk of some minutes: who, pause since the one before began (may overlap), length, words or none.</summary>
    private static readonly Gen<TalkScript> Talks =
        Gen.Select(Gen.Bool, Gen.Int[2, 60], Gen.Int[2, 80], Gen.Int[0, Words.Length]).Array[5, 90].Select(lines =>
        {
            var (script, at, free) = (new TalkScript(), 1.0, new double[2]);
            foreach (var (agent, pause, length, words) in lines)
            {
                at = Math.Max(at + (pause / 10.0), free[agent ? 0 : 1] + .3);
                var (to, text) = (at + (length / 10.0), words == Words.Length ? null : Words[words]);
                if (agent) script.Agent(at, to, text);
                else script.Customer(at, to, text);
                free[agent ? 0 : 1] = to;
            }
            return script;
        });

    /// <summary>New words make every verdict be judged anew; these words lie before all talk and bear on none.</summary>
    [Fact]
    public void A_verdict_that_was_kept_is_the_one_that_would_be_found_anew() => Talks.Sample(
        script =>
        {
            var (kept, anew) = (new TurnTaker(script.Info), new TurnTaker(script.Info));
            foreach (var message in script.Messages())
            {
                kept.Take(message);
                anew.Take(message with { Words = [.. message.Words!, new UtteranceUpdate(Leg.Agent, 1_000_000, [new Word("word", 0, 1)], 0, Final: false)] });
                Assert.Equal(anew.Overlaps, kept.Overlaps);
            }
        },
        iter: 30);

    [Fact]
    public void The_transfer_offset_is_the_median_of_the_last_three_minutes() => Talks.Sample(
        script =>
        {
            var turns = new TurnTaker(script.Info);
            var meter = new CallMeter(turns, HabitTests.Models);
            foreach (var message in script.Messages())
            {
                turns.Take(message);
                meter.Take(message);
                var offsets = FloorTransfers.Offsets(turns, Leg.Agent, turns.NowMs - 180_000).Order().ToArray();
                Assert.Equal(offsets.Length < 3 ? null : offsets[offsets.Length / 2], meter.Now.TransferOffsetMs);
            }
        },
        iter: 20);

    [Fact]
    public void What_was_packed_can_be_read_again() => Talks.Sample(
        script =>
        {
            var turns = new TurnTaker(script.Info);
            var sent = new List<string>();
            foreach (var message in script.Messages())
            {
                turns.Take(message);
                sent.AddRange(message.Words!.Select(u => $"{u.UtteranceId} {u.Leg} {u.Words[0].FromMs} {u.Words[^1].ToMs} {string.Join(' ', u.Words.Select(w => w.Text))}"));
            }
            turns.Take(new UplinkMessage(1_000_000, turns.NowMs + 900_000, Words: [new(Leg.Agent, 999, [new("late", turns.NowMs, turns.NowMs + 100)], 1, true)]));
            Assert.True(turns.Utterances.Count <= 10 || turns.Utterances.FirstKept > 0);
            Assert.Equal(sent.Order(StringComparer.Ordinal), turns.Utterances.Where(u => u.Id != 999).Select(u => $"{u.Id} {u.Leg} {u.FromMs} {u.ToMs} {u.Text}").Order(StringComparer.Ordinal));
        },
        iter: 20);

    /// <summary>Moments are found late and out of order of their time; a condition holds as if all were counted.</summary>
    [Fact]
    public void A_clause_holds_as_if_all_moments_were_counted() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 60], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 20]).List[0, 60]).Sample((count, within, steps) =>
        {
            var clause = new MomentsClause(["a", "b"], count, within * 1_000);
            var (tally, moments, now) = (new MomentTally(new MomentClauses([new Condition([clause])])), new List<Moment>(), 0);
            foreach (var (rule, wait, late) in steps)
            {
                now += wait * 1_000;
                moments.Add(new Moment(moments.Count + 1, 1, $"{(char)('a' + rule)}", MomentKind.Fault, Leg.Agent, 0, now - (late * 1_000), ""));
                tally.Read(moments);
                Assert.Equal(moments.Count(m => clause.Rules.Contains(m.Rule) && m.ToMs > now - clause.WithinMs) >= count, tally.Holds(clause, now));
            }
        });
}

using CsCheck;
using LiveEmpathy.Turns;

namespace LiveEmpathy.Tests.Turns;

public class LongListTests
{
    /// <summary>Whatever is packed and when, the list reads as one in which nothing is: by index, in order, and after changes at its end.</summary>
    [Fact]
    public void A_packed_list_reads_like_any_other() =>
        Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, 9]).List[0, 400].Sample(
            steps =>
            {
                var (list, expected) = (new LongList<int>(BlocksInMemory.Instance, 64, (to, n) => to.Write7BitEncodedInt(n), from => from.Read7BitEncodedInt()), new List<int>());
                foreach (var (number, step) in steps) Step(list, expected, number, step);
                Assert.Equal(expected, list);
                Assert.Equal(expected, Enumerable.Range(0, list.Count).Select(i => list[i]));
                foreach (var from in (int[])[1, list.FirstKept, list.Count / 2, list.Count]) Assert.Equal(expected.Skip(from), list.From(from));
            },
            iter: 200);

    private static void Step(LongList<int> list, List<int> expected, int number, int step)
    {
        var kept = list.Count - list.FirstKept;
        if (step == 0) list.PackBefore(list.FirstKept + (number % (kept + 1)));
        else if (step == 1 && kept > 0)
        {
            var at = list.FirstKept + (number % kept);
            list.CutFrom(at);
            expected.RemoveRange(at, expected.Count - at);
        }
        else if (step == 2)
        {
            var at = list.FirstKept + (number % (kept + 1));
            list.Insert(at, number);
            expected.Insert(at, number);
        }
        else
        {
            list.Add(number);
            expected.Add(number);
        }
    }
}

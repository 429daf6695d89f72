using CsCheck;
using LiveEmpathy.Calls;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Tests.Calls;

public class MessageOrderTests
{
    [Fact]
    public void Any_order_with_any_repeats_comes_out_in_order_once() =>
        Gen.Shuffle(Enumerable.Range(1, 40).Concat(Enumerable.Range(10, 20)).ToArray()).Sample(arrivals =>
        {
            var order = new MessageOrder();
            var outcome = new List<long>();
            foreach (var seq in arrivals)
            {
                order.Add(new UplinkMessage(seq, seq * 400));
                while (order.TryNext(out var next)) outcome.Add(next.Seq);
            }
            Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), outcome);
        });

    [Fact]
    public void A_message_far_ahead_is_refused_with_what_is_expected()
    {
        var error = Assert.Throws<ArgumentException>(() => new MessageOrder().Add(new UplinkMessage(MessageOrder.Window + 1, 0)));
        Assert.Contains("the next one expected is 1", error.Message, StringComparison.Ordinal);
    }
}

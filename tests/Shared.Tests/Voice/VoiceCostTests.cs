using LiveEmpathy.Voice;
using static LiveEmpathy.Shared.Tests.Voice.GeneratedVoice;

namespace LiveEmpathy.Shared.Tests.Voice;

public class VoiceCostTests
{
    [Fact]
    public void A_frame_allocates_nothing_once_it_runs()
    {
        float[] agent = Join(Vowel(2, t => 120 + (20 * t)), Noise(1, .02f), Silence(1)), customer = Join(Noise(1, .001f), Silence(1), Vowel(2, _ => 210));
        var voice = new CallVoice();
        for (var round = 0; round < 5; round++) Push(voice, agent, customer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 20; round++) Push(voice, agent, customer); // 4,000 frames
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Push(CallVoice voice, float[] agent, float[] customer)
    {
        for (var at = 0; at + Frame <= agent.Length; at += Frame) voice.Push(agent.AsSpan(at, Frame), customer.AsSpan(at, Frame));
    }
}

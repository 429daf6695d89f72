using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreSayingNoTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(6, "gym: no pause")
            .Customer(0.4, 2.6, "Can I pause for two months?")
            .Agent(3.0, 4.9, "No, pausing is not possible.")
            .Customer(5.3, 7.5, "Not even with a doctor's note?")
            .Agent(7.9, 8.6, "No, sorry."),
        Fault(6, "council: no appointment")
            .Customer(0.4, 2.6, "I need an appointment this week.")
            .Agent(3.0, 5.2, "There are no appointments this week.")
            .Customer(5.6, 6.3, "Hm. None?")
            .Agent(6.7, 7.1, "None."),
        Fault(6, "pharmacy: without prescription")
            .Customer(0.4, 3.0, "Can I have them without a prescription?")
            .Agent(3.4, 5.6, "I'm not allowed to do that.")
            .Customer(6.0, 6.4, "Okay.")
            .Agent(6.8, 7.2, "Bye."),
        Fault(6, "car hire: won't")
            .Customer(0.4, 2.6, "Will you take the fee off?")
            .Agent(3.0, 4.9, "We won't take it off.")
            .Customer(5.3, 5.7, "Why?")
            .Agent(6.1, 8.3, "Because it is in the contract."),
        Kept(6, "gym: no pause but half price")
            .Customer(0.4, 2.6, "Can I pause for two months?")
            .Agent(3.0, 8.6, "A pause isn't possible, however I can put you on half price for that time.")
            .Customer(9.0, 9.4, "Good."),
        Kept(6, "council: other office")
            .Customer(0.4, 2.6, "I need an appointment this week.")
            .Agent(3.0, 9.7, "There are no appointments this week here. The office in the old town still has one on Thursday.")
            .Customer(10.1, 11.2, "I take it."),
        Kept(6, "pharmacy: calls the doctor")
            .Customer(0.4, 3.0, "Can I have them without a prescription?")
            .Agent(3.4, 9.3, "I can't hand them out without one. Shall I call your doctor and ask for it?")
            .Customer(9.7, 10.1, "Yes."),
        Kept(6, "telecom: first what works")
            .Customer(0.4, 2.6, "Can you switch it on today?")
            .Agent(3.0, 10.0, "What I can do is send you a stick for today. The line itself can't be switched before Friday.")
            .Customer(10.4, 10.8, "Fine."),
        Absent(6, "cinema: no problem")
            .Customer(0.4, 2.3, "Could I change the seats?")
            .Agent(2.7, 3.8, "No problem, done.")
            .Customer(4.2, 4.6, "Thanks."),
        Absent(6, "gym: don't worry")
            .Customer(0.4, 1.9, "I forgot my card.")
            .Agent(2.3, 4.5, "Don't worry, your name will do.")
            .Customer(4.9, 5.3, "Good."),
        Absent(6, "car hire: can't miss it")
            .Customer(0.4, 1.5, "Where are you?")
            .Agent(1.9, 4.5, "On the left, you can't miss it.")
            .Customer(4.9, 5.3, "Good."),
    ];
}

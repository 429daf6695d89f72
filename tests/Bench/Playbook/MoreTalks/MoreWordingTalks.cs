using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreWordingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(3, "car hire: dismissive")
            .Customer(0.4, 2.3, "The car smelled of smoke.")
            .Agent(2.7, 6.0, "Well, what do you expect from the cheapest car?")
            .Customer(6.4, 7.5, "A clean one."),
        Fault(3, "council: hides behind rules")
            .Customer(0.4, 3.0, "Could you make it a day later?")
            .Agent(3.4, 6.7, "According to the regulations the deadline is the thirtieth.")
            .Customer(7.1, 7.5, "Okay."),
        Fault(3, "telecom: jargon")
            .Customer(0.4, 2.3, "Why is it so slow?")
            .Agent(2.7, 7.9, "Your line profile is capped because of a failed port reset in the backend.")
            .Customer(8.3, 9.8, "What does that mean?"),
        Fault(3, "gym: fault of the customer")
            .Customer(0.4, 1.5, "I paid twice.")
            .Agent(1.9, 4.9, "That is your own fault, you clicked twice.")
            .Customer(5.3, 5.7, "Hm."),
        Kept(3, "pharmacy: owns the mix-up")
            .Customer(0.4, 3.0, "This is not the medicine I ordered.")
            .Agent(3.4, 8.6, "I'm sorry, we got that wrong. I'll sort this out for you straight away.")
            .Customer(9.0, 9.4, "Thanks."),
        Kept(3, "council: says it simply")
            .Customer(0.4, 1.9, "What is a levy?")
            .Agent(2.3, 7.5, "That simply means you pay a share of the cost of the new road.")
            .Customer(7.9, 8.6, "I see."),
        Kept(3, "telecom: stays on it")
            .Customer(0.4, 2.3, "Nobody ever calls me back.")
            .Agent(2.7, 7.5, "I will personally make sure that it works, and you can call me.")
            .Customer(7.9, 8.3, "Good."),
        Absent(3, "cinema: seats")
            .Customer(0.4, 1.5, "Row nine please.")
            .Agent(1.9, 3.4, "Row nine it is.")
            .Customer(3.8, 4.2, "Thanks."),
        Absent(3, "gym: asked about the rules")
            .Customer(0.4, 2.6, "Are there rules for the sauna?")
            .Agent(3.0, 5.2, "Yes, a towel and no shoes.")
            .Customer(5.6, 6.0, "Fine."),
        Absent(3, "pharmacy: calm down tea")
            .Customer(0.4, 3.4, "Do you have a tea to calm down?")
            .Agent(3.8, 5.3, "Yes, on the left.")
            .Customer(5.7, 6.1, "Good."),
    ];
}

using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class WordingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(3, "airline: calm down")
            .Customer(0.4, 4.1, "My flight left without me because your gate was wrong.")
            .Agent(4.5, 6.7, "Sir, you need to calm down.")
            .Customer(7.1, 8.2, "I am calm."),
        Fault(3, "bank: policy first")
            .Customer(0.4, 4.1, "Why is there a charge of ten on my statement?")
            .Agent(4.5, 7.8, "That is our policy for accounts below the limit.")
            .Customer(8.2, 8.9, "I see."),
        Fault(3, "shop: should have read it")
            .Customer(0.4, 3.0, "The jumper shrank in the first wash.")
            .Agent(3.4, 7.1, "Well, you should have read the label before washing it.")
            .Customer(7.5, 9.0, "There was no label."),
        Fault(3, "utility: company words")
            .Customer(0.4, 2.6, "When will I get the money?")
            .Agent(3.0, 8.2, "Your refund is sitting in the suspense account until the next billing run closes.")
            .Customer(8.6, 10.1, "Okay, whatever that is."),
        Fault(3, "health insurance: everybody else can do it")
            .Customer(0.4, 2.6, "I could not find the form.")
            .Agent(3.0, 5.6, "Nobody else has a problem finding it.")
            .Customer(6.0, 7.1, "Well, I do."),
        Fault(3, "hotel: not my problem")
            .Customer(0.4, 3.4, "The taxi that you ordered has not come.")
            .Agent(3.8, 6.0, "That is not my problem, ma'am.")
            .Customer(6.4, 7.9, "Whose is it then?"),
        Fault(3, "airline: the rules are the rules")
            .Customer(0.4, 3.0, "It was only one kilo too heavy.")
            .Agent(3.4, 7.1, "Rules are rules. I am not allowed to make exceptions.")
            .Customer(7.5, 7.9, "Hm."),
        Kept(3, "bank: our mistake")
            .Customer(0.4, 2.6, "You have booked the fee twice.")
            .Agent(3.0, 9.3, "You are right, that was our mistake. I will fix it while you are on the line.")
            .Customer(9.7, 10.1, "Thanks."),
        Kept(3, "shop: takes it on")
            .Customer(0.4, 4.1, "I have been sent from one person to the next.")
            .Agent(4.5, 7.8, "I will take care of this for you myself.")
            .Customer(8.2, 8.6, "Good."),
        Kept(3, "health insurance: plain words")
            .Customer(0.4, 1.9, "What is a deductible?")
            .Agent(2.3, 7.5, "In plain words, it is the part of the bill that you pay yourself.")
            .Customer(7.9, 8.3, "Ah."),
        Kept(3, "utility: takes responsibility")
            .Customer(0.4, 2.6, "Nobody told me about the appointment.")
            .Agent(3.0, 7.4, "We should have told you, and I take full responsibility for that.")
            .Customer(7.8, 8.2, "Okay."),
        Absent(3, "hotel: a plain exchange")
            .Customer(0.4, 1.9, "Is there a pool?")
            .Agent(2.3, 4.5, "There is, on the fourth floor.")
            .Customer(4.9, 5.6, "Until when?")
            .Agent(6.0, 7.5, "Until ten at night."),
        Absent(3, "shop: asked what the policy is")
            .Customer(0.4, 2.6, "What is your return policy please?")
            .Agent(3.0, 5.6, "You have thirty days, with the receipt.")
            .Customer(6.0, 6.4, "Fine."),
        Absent(3, "airline: quotes the customer")
            .Customer(0.4, 3.0, "They told me it was my fault.")
            .Agent(3.4, 6.0, "Who said that it was your fault?")
            .Customer(6.4, 8.3, "The lady at the gate."),
    ];
}

using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class MirroringTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(9, "sympathy, no answer")
            .Customer(0.4, 4.1, "When does the shop open and how much is parking?")
            .Agent(4.5, 8.9, "I know how hard it is to find out about these things.")
            .Customer(9.3, 10.0, "And when?"),
        Fault(9, "facts, no sympathy")
            .Customer(0.4, 3.0, "I feel so ashamed, I cannot pay.")
            .Agent(3.4, 6.0, "The fee for that is nine euros.")
            .Customer(6.4, 6.8, "Okay."),
        Fault(9, "in kind")
            .Customer(0.4, 1.9, "You are an idiot.")
            .Agent(2.3, 5.3, "Don't take that tone with me, calm down.")
            .Customer(5.7, 6.1, "Ha."),
        Kept(9, "answers what was asked")
            .Customer(0.4, 2.3, "How long does it take?")
            .Agent(2.7, 4.2, "It takes five days.")
            .Customer(4.6, 5.0, "Good."),
        Kept(9, "comfort first")
            .Customer(0.4, 3.0, "I feel so ashamed, I cannot pay.")
            .Agent(3.4, 8.2, "That is nothing to be ashamed of. I understand how hard this is.")
            .Customer(8.6, 9.0, "Thanks."),
        Kept(9, "a calm limit")
            .Customer(0.4, 1.5, "You useless idiot.")
            .Agent(1.9, 5.6, "I will not continue this call if you insult me.")
            .Customer(6.0, 6.4, "Sorry."),
        Absent(9, "order")
            .Customer(0.4, 2.3, "I take the large one.")
            .Agent(2.7, 3.4, "With milk?")
            .Customer(3.8, 4.2, "Please."),
        Absent(9, "reading")
            .Customer(0.4, 2.3, "It is the third door.")
            .Agent(2.7, 3.1, "Thanks.")
            .Customer(3.5, 3.9, "Bye."),
        Absent(9, "thanks")
            .Customer(0.4, 2.6, "Thank you for the quick work.")
            .Agent(3.0, 4.1, "You are welcome.")
            .Customer(4.5, 4.9, "Bye."),
    ];
}

using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class PromisesTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(15, "a promise into the blue")
            .Customer(0.4, 1.1, "And when?")
            .Agent(1.5, 3.0, "We will contact you.")
            .Customer(3.4, 3.8, "Okay."),
        Fault(15, "I will send it")
            .Customer(0.4, 2.6, "Can I get that on paper?")
            .Agent(3.0, 4.9, "I'll send you a copy.")
            .Customer(5.3, 5.7, "Good."),
        Fault(15, "keeps posted")
            .Customer(0.4, 1.5, "So I wait?")
            .Agent(1.9, 3.8, "Yes, I'll keep you posted.")
            .Customer(4.2, 4.6, "Okay."),
        Kept(15, "by the evening")
            .Customer(0.4, 1.1, "And when?")
            .Agent(1.5, 4.1, "We will contact you by the evening.")
            .Customer(4.5, 4.9, "Okay."),
        Kept(15, "the time comes a moment later")
            .Customer(0.4, 2.6, "Can I get that on paper?")
            .Agent(3.0, 4.9, "I'll send you a copy.")
            .Agent(5.3, 7.9, "It should be with you on Thursday.")
            .Customer(8.3, 8.7, "Good."),
        Kept(15, "how did it go")
            .Customer(0.4, 0.8, "Hello?")
            .Agent(1.2, 5.6, "I am calling to check whether everything worked out after last week.")
            .Customer(6.0, 6.7, "It did."),
        Absent(15, "promised nothing")
            .Customer(0.4, 0.8, "Okay.")
            .Agent(1.2, 2.7, "Here is the number.")
            .Customer(3.1, 3.5, "Thanks."),
        Absent(15, "shall I")
            .Customer(0.4, 0.8, "Hm.")
            .Agent(1.2, 3.4, "Should I send you the list?")
            .Customer(3.8, 4.2, "No."),
        Absent(15, "did anyone")
            .Customer(0.4, 1.9, "I wait for news.")
            .Agent(2.3, 4.5, "Did anyone promise to call you?")
            .Customer(4.9, 5.3, "No."),
    ];
}

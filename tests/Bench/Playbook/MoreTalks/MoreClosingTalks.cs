using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreClosingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(11, "council: too quick")
            .Customer(0.4, 3.0, "And when do I hear from you?")
            .Agent(3.4, 5.3, "Eventually. Thanks for calling, bye.")
            .Customer(5.7, 6.1, "What?"),
        Fault(11, "telecom: I still don't get it")
            .Customer(0.4, 4.1, "I still don't understand why I have to pay that.")
            .Agent(4.5, 7.5, "Right, well, I wish you a pleasant day.")
            .Customer(7.9, 8.3, "Hello?"),
        Fault(11, "gym: unhappy end")
            .Customer(0.4, 3.7, "I am very unhappy with this, nothing was solved.")
            .Agent(4.1, 6.3, "Okay then, we're done here. Goodbye.")
            .Customer(6.7, 7.1, "Wow."),
        Fault(11, "car hire: but what about")
            .Customer(0.4, 2.3, "But what about the deposit?")
            .Agent(2.7, 4.9, "You're all set. Drive safe, goodbye!")
            .Customer(5.3, 5.7, "Hey"),
        Kept(11, "pharmacy: else")
            .Customer(0.4, 0.8, "Good.")
            .Agent(1.2, 4.2, "Can I do anything else for you today?")
            .Customer(4.6, 5.3, "No thanks.")
            .Agent(5.7, 6.1, "Bye."),
        Kept(11, "council: questions left")
            .Customer(0.4, 1.5, "All right then.")
            .Agent(1.9, 4.1, "Do you have any other questions?")
            .Customer(4.5, 4.9, "No.")
            .Agent(5.3, 5.7, "Goodbye."),
        Kept(11, "telecom: covered all")
            .Customer(0.4, 0.8, "Fine.")
            .Agent(1.2, 4.2, "Did we cover everything you wanted to ask?")
            .Customer(4.6, 5.7, "Yes, we did.")
            .Agent(6.1, 7.6, "Have a nice evening."),
        Absent(11, "cinema: done")
            .Customer(0.4, 2.3, "Perfect, thanks a lot, bye.")
            .Agent(2.7, 4.2, "Bye, enjoy the film."),
        Absent(11, "gym: good day for it")
            .Customer(0.4, 2.3, "Is Sunday a good day?")
            .Agent(2.7, 4.6, "It is quiet on Sundays.")
            .Customer(5.0, 5.4, "Okay."),
        Absent(11, "pharmacy: take care of it")
            .Customer(0.4, 1.5, "Who does that?")
            .Agent(1.9, 3.8, "We take care of that.")
            .Customer(4.2, 4.6, "Good."),
    ];
}

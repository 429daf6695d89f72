using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreAbuseTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(9, "gym: morons", "abuse")
            .Customer(0.4, 1.9, "You bunch of morons.")
            .Agent(2.3, 3.0, "Excuse me?"),
        Fault(9, "council: dumb", "abuse")
            .Customer(0.4, 2.3, "are you dumb or what")
            .Agent(2.7, 3.1, "pardon"),
        Fault(9, "car hire: piece of", "abuse")
            .Customer(0.4, 2.3, "You worthless piece of garbage.")
            .Agent(2.7, 3.1, "Sir."),
        Fault(9, "telecom: I'll come there", "abuse")
            .Customer(0.4, 3.7, "I will come down there and smash your face.")
            .Agent(4.1, 4.5, "Please."),
        Absent(9, "pharmacy: dumb question", "abuse")
            .Customer(0.4, 2.6, "Dumb question, but is it sweet?")
            .Agent(3.0, 3.7, "A little."),
        Absent(9, "cinema: the killer", "abuse")
            .Customer(0.4, 4.5, "I want to see the film where they kill the idiot.")
            .Agent(4.9, 5.6, "At nine."),
        Absent(9, "gym: stupid locker", "abuse")
            .Customer(0.4, 2.6, "The stupid locker ate my coin.")
            .Agent(3.0, 4.1, "I will help."),
        Absent(9, "council: do you think I am stupid", "abuse")
            .Customer(0.4, 2.3, "Do you think I'm stupid?")
            .Agent(2.7, 3.8, "Not at all."),
    ];
}

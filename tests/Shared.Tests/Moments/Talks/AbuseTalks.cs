using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class AbuseTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(9, "you are an idiot", "abuse")
            .Customer(0.4, 1.5, "You're an idiot.")
            .Agent(1.9, 2.3, "Sir."),
        Fault(9, "without case and punctuation", "abuse")
            .Customer(0.4, 3.4, "you guys are all idiots you know that")
            .Agent(3.8, 4.2, "okay"),
        Fault(9, "stupid woman", "abuse")
            .Customer(0.4, 1.9, "Listen, you stupid woman.")
            .Agent(2.3, 2.7, "Yes?"),
        Fault(9, "shut your mouth", "abuse")
            .Customer(0.4, 1.5, "Shut your mouth.")
            .Agent(1.9, 2.3, "Sir."),
        Absent(9, "an idiot like me", "abuse")
            .Customer(0.4, 3.0, "I was an idiot to sign that.")
            .Agent(3.4, 4.1, "It happens."),
        Absent(9, "stupid question", "abuse")
            .Customer(0.4, 3.7, "It's a stupid question, but where is the button?")
            .Agent(4.1, 5.2, "On the left."),
        Absent(9, "do not say", "abuse")
            .Customer(0.4, 2.3, "I'm not saying you're stupid.")
            .Agent(2.7, 3.1, "Okay."),
        Absent(9, "damn printer", "abuse")
            .Customer(0.4, 2.3, "The damn printer is broken.")
            .Agent(2.7, 3.4, "Which one?"),
    ];
}

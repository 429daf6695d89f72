using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class ClosingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(11, "bye with a question left")
            .Customer(0.4, 2.6, "And who pays for the taxi?")
            .Agent(3.0, 4.9, "You'll get a letter. Goodbye.")
            .Customer(5.3, 5.7, "But"),
        Fault(11, "upset and sent away")
            .Customer(0.4, 3.7, "I am really upset, this did not help me.")
            .Agent(4.1, 5.6, "Have a nice day.")
            .Customer(6.0, 6.4, "Wow."),
        Fault(11, "hold on")
            .Customer(0.4, 3.4, "Hold on, I don't understand the second point.")
            .Agent(3.8, 6.4, "It's in the mail. Thanks for calling.")
            .Customer(6.8, 7.2, "No"),
        Fault(11, "must go")
            .Customer(0.4, 1.9, "What about my deposit?")
            .Agent(2.3, 5.3, "I have to take the next call now.")
            .Customer(5.7, 6.1, "Please"),
        Kept(11, "anything else")
            .Customer(0.4, 1.9, "So that is done.")
            .Agent(2.3, 3.8, "Is there anything else?")
            .Customer(4.2, 4.6, "No.")
            .Agent(5.0, 5.7, "Bye then."),
        Kept(11, "have I answered")
            .Customer(0.4, 1.1, "I see.")
            .Agent(1.5, 3.7, "Have I answered all your questions?")
            .Customer(4.1, 4.5, "Yes.")
            .Agent(4.9, 5.3, "Goodbye."),
        Kept(11, "are you happy with that")
            .Customer(0.4, 0.8, "Okay.")
            .Agent(1.2, 3.4, "Are you happy with that solution?")
            .Customer(3.8, 4.5, "I am.")
            .Agent(4.9, 6.0, "Great, take care."),
        Absent(11, "settled")
            .Customer(0.4, 2.3, "No, that's all, thank you.")
            .Agent(2.7, 3.1, "Goodbye."),
        Absent(11, "not closing")
            .Customer(0.4, 1.9, "And the second one?")
            .Agent(2.3, 3.4, "It costs nine.")
            .Customer(3.8, 4.2, "Okay."),
        Absent(11, "day like this")
            .Customer(0.4, 1.5, "How are things?")
            .Agent(1.9, 5.2, "We have a day like this once a year.")
            .Customer(5.6, 6.0, "Ha."),
        Absent(11, "answered and closed")
            .Customer(0.4, 2.3, "When will it be here?")
            .Agent(2.7, 4.9, "On Tuesday. Have a nice day.")
            .Customer(5.3, 5.7, "Thanks."),
    ];
}

using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class AskingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(12, "you must have")
            .Customer(0.4, 3.7, "The screen stays black when I press the button.")
            .Agent(4.1, 6.7, "You must have pressed the wrong button.")
            .Customer(7.1, 7.5, "No."),
        Fault(12, "just restart")
            .Customer(0.4, 3.7, "The box makes a strange noise in the evening.")
            .Agent(4.1, 5.2, "Just restart it.")
            .Customer(5.6, 6.3, "I did."),
        Fault(12, "I assume")
            .Customer(0.4, 4.1, "I would like to talk about my contract with you.")
            .Agent(4.5, 6.7, "I assume you want to cancel.")
            .Customer(7.1, 7.5, "No."),
        Kept(12, "what did you see")
            .Customer(0.4, 3.7, "The screen stays black when I press the button.")
            .Agent(4.1, 7.1, "What do you see when you press it?")
            .Customer(7.5, 7.9, "Nothing."),
        Kept(12, "how did it begin")
            .Customer(0.4, 3.7, "The box makes a strange noise in the evening.")
            .Agent(4.1, 5.6, "How did it begin?")
            .Customer(6.0, 7.1, "After the storm."),
        Kept(12, "tell me")
            .Customer(0.4, 4.1, "I would like to talk about my contract with you.")
            .Agent(4.5, 7.5, "Sure, tell me what is on your mind.")
            .Customer(7.9, 9.4, "It is too dear."),
        Absent(12, "a formula is no question")
            .Agent(0.4, 2.6, "Hello, how may I help you?")
            .Customer(3.0, 3.7, "One stamp.")
            .Agent(4.1, 5.2, "Here you are."),
        Absent(12, "closed question first")
            .Customer(0.4, 3.0, "My door does not close any more.")
            .Agent(3.4, 5.3, "Is it the front door?")
            .Customer(5.7, 6.1, "Yes.")
            .Agent(6.5, 8.4, "I have sent a man."),
        Absent(12, "probably about the future")
            .Customer(0.4, 3.4, "When will the parcel be there with me?")
            .Agent(3.8, 5.7, "Is it the blue one?")
            .Customer(6.1, 6.5, "Yes.")
            .Agent(6.9, 8.8, "It will probably arrive tomorrow."),
    ];
}

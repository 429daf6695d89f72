using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class SameTeamTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(5, "you need to")
            .Customer(0.4, 2.3, "How do I get in?")
            .Agent(2.7, 5.3, "You need to call the other number.")
            .Customer(5.7, 6.1, "Okay."),
        Fault(5, "your job")
            .Customer(0.4, 1.9, "The filter is dirty.")
            .Agent(2.3, 4.9, "Cleaning it is your job, not ours.")
            .Customer(5.3, 5.7, "Hm."),
        Fault(5, "you ought to have")
            .Customer(0.4, 2.3, "I did not know that.")
            .Agent(2.7, 5.7, "You should have told us about the move.")
            .Customer(6.1, 6.5, "Oh."),
        Fault(5, "refuses and does not ask why")
            .Customer(0.4, 2.6, "Can I get it on paper?")
            .Agent(3.0, 5.2, "No, we don't send paper bills.")
            .Customer(5.6, 7.1, "But I need one.")
            .Agent(7.5, 9.0, "That is not possible."),
        Kept(5, "let us find")
            .Customer(0.4, 3.4, "I do not know which one to take.")
            .Agent(3.8, 6.4, "Let's find the right one for you.")
            .Customer(6.8, 7.2, "Okay."),
        Kept(5, "we can solve it")
            .Customer(0.4, 2.6, "It is all so mixed up.")
            .Agent(3.0, 5.2, "We can sort this out together.")
            .Customer(5.6, 6.0, "Good."),
        Kept(5, "what would you like to happen")
            .Customer(0.4, 3.0, "I am not happy with the room.")
            .Agent(3.4, 5.6, "What would you like to happen?")
            .Customer(6.0, 6.7, "Another room."),
        Absent(5, "you don't have to")
            .Customer(0.4, 1.9, "Must I come in?")
            .Agent(2.3, 4.9, "No, you don't have to come in.")
            .Customer(5.3, 5.7, "Good."),
        Absent(5, "if you need to")
            .Customer(0.4, 2.3, "What if I am late?")
            .Agent(2.7, 6.0, "If you need to come later, that is fine.")
            .Customer(6.4, 6.8, "Great."),
        Absent(5, "let us know")
            .Customer(0.4, 1.9, "I'll think about it.")
            .Agent(2.3, 3.8, "Sure, let us know.")
            .Customer(4.2, 4.6, "Bye."),
    ];
}

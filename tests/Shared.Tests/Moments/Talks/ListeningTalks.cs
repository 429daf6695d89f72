using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class ListeningTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(1, "talks over the story")
            .Customer(0.4, 8.2, "I have been trying to get this router going since Saturday and every time I plug it in the light goes")
            .Agent(6.7, 9.7, "Did you use the cable from the box"),
        Fault(1, "cuts in although the customer asks")
            .Customer(0.4, 3.7, "Let me finish, please. The engineer came on Monday.")
            .Agent(4.1, 4.5, "Okay."),
        Fault(1, "talks over the second half as well")
            .Customer(0.4, 6.0, "We came back from the trip and the freezer was off and all the food")
            .Agent(4.8, 7.0, "When did you come back exactly")
            .Customer(7.4, 12.2, "On Sunday and all the food had gone bad and the smell was")
            .Agent(11.2, 13.4, "Please send us photos of that"),
        Kept(1, "right, in the middle of it")
            .Customer(0.4, 8.2, "First the payment did not go through and then it went through two times and now I am missing forty euros")
            .Agent(5.2, 5.6, "right")
            .Agent(8.6, 12.3, "Thank you for telling me. I can see both payments."),
        Kept(1, "says back what was heard")
            .Customer(0.4, 4.5, "The card came but the letter with the number did not.")
            .Agent(4.9, 10.5, "Let me make sure I understood you: the card is there, the number is not.")
            .Customer(10.9, 11.3, "Yes."),
        Kept(1, "gives the floor back")
            .Customer(0.4, 1.5, "The thing is")
            .Agent(1.2, 1.9, "Could I")
            .Customer(2.3, 5.3, "The thing is that I moved in March.")
            .Agent(5.7, 9.0, "Please go on, I did not mean to interrupt.")
            .Customer(9.4, 12.4, "So the letters go to the old flat."),
        Absent(1, "quick turns, nothing over anything")
            .Customer(0.4, 2.3, "Are you open on Sunday?")
            .Agent(2.7, 4.2, "We are, from ten.")
            .Customer(4.6, 5.0, "Great.")
            .Agent(5.4, 6.5, "See you then."),
        Absent(1, "a short collision at the change of speaker")
            .Customer(0.4, 2.3, "And that is the number.")
            .Agent(2.1, 4.0, "And the second one please?")
            .Customer(4.4, 4.8, "Sure."),
        Absent(1, "both start together")
            .Customer(0.4, 1.1, "Hello there.")
            .Agent(1.5, 3.4, "Hello, what is your number?")
            .Customer(3.8, 4.2, "Nine."),
        Absent(1, "interrupting is only spoken about")
            .Customer(0.4, 2.3, "Sorry for interrupting your lunch.")
            .Agent(2.7, 4.2, "No problem at all."),
    ];
}

using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class ToneTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(4, "too bright")
            .Customer(0.4, 5.6, "I'm so upset, my mother is very ill and you cut her phone off.")
            .Agent(6.0, 9.0, "Fantastic, I found the account! Piece of cake!")
            .Customer(9.4, 9.8, "What?"),
        Fault(4, "jokes")
            .Customer(0.4, 3.7, "I am really angry about this, I feel cheated.")
            .Agent(4.1, 7.8, "Ha ha, just kidding, it was only a little joke.")
            .Customer(8.2, 8.9, "Not funny."),
        Fault(4, "bright to a worried man")
            .Customer(0.4, 6.0, "I am very worried that the money will not come before the rent is due.")
            .Agent(6.4, 10.5, "Yay, you are the lucky first one with the new form!")
            .Customer(10.9, 11.3, "Okay."),
        Kept(4, "slows it down")
            .Customer(0.4, 3.4, "I'm frightened, I don't know what to do.")
            .Agent(3.8, 7.1, "There's no hurry. Let's take it step by step.")
            .Customer(7.5, 7.9, "Good."),
        Kept(4, "whenever you are ready")
            .Customer(0.4, 2.6, "I am so nervous about this.")
            .Agent(3.0, 7.1, "Take a breath. Whenever you're ready, read me the first line.")
            .Customer(7.5, 7.9, "Okay."),
        Kept(4, "nice and slowly")
            .Customer(0.4, 3.0, "I am overwhelmed by all these papers.")
            .Agent(3.4, 6.0, "We have time. I will go slowly.")
            .Customer(6.4, 7.1, "Thank you."),
        Absent(4, "bright in a happy call")
            .Customer(0.4, 3.0, "We got the flat, I'm so happy!")
            .Agent(3.4, 3.8, "Awesome!")
            .Customer(4.2, 4.6, "Yes!"),
        Absent(4, "even in an even call")
            .Customer(0.4, 1.5, "Two tickets please.")
            .Agent(1.9, 3.0, "For which day?")
            .Customer(3.4, 3.8, "Monday."),
        Absent(4, "no worries as a thank you")
            .Customer(0.4, 2.3, "Thank you for the letter.")
            .Agent(2.7, 3.4, "No worries.")
            .Customer(3.8, 4.2, "Bye."),
    ];
}

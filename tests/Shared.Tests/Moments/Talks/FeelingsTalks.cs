using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class FeelingsTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(7, "grief and a form")
            .Customer(0.4, 5.2, "My husband died in May and I am all alone with these papers.")
            .Agent(5.6, 8.6, "You can download the form on our site.")
            .Customer(9.0, 9.4, "Okay."),
        Fault(7, "fear and a rule")
            .Customer(0.4, 3.4, "I'm scared that I will lose the flat.")
            .Agent(3.8, 7.1, "Payments are due on the first of the month.")
            .Customer(7.5, 8.2, "I know."),
        Fault(7, "rage and a number")
            .Customer(0.4, 3.4, "It makes me sick how you treat people.")
            .Agent(3.8, 5.7, "What is the order number?")
            .Customer(6.1, 6.5, "Four."),
        Fault(7, "understand but")
            .Customer(0.4, 1.9, "I am so disappointed.")
            .Agent(2.3, 4.9, "I understand but the offer has ended.")
            .Customer(5.3, 5.7, "Right."),
        Kept(7, "names it")
            .Customer(0.4, 3.4, "I'm scared that I will lose the flat.")
            .Agent(3.8, 6.8, "I can hear how much that scares you.")
            .Customer(7.2, 7.6, "Yes."),
        Kept(7, "would feel so too")
            .Customer(0.4, 1.9, "I am so disappointed.")
            .Agent(2.3, 4.2, "I would be disappointed too.")
            .Customer(4.6, 5.0, "Thanks."),
        Kept(7, "sorry for it")
            .Customer(0.4, 2.3, "My husband died in May.")
            .Agent(2.7, 4.9, "I'm so sorry for your loss.")
            .Customer(5.3, 6.0, "Thank you."),
        Kept(7, "after an mm-hm and a pause")
            .Customer(0.4, 1.9, "This is a nightmare.")
            .Agent(2.3, 2.7, "Mm-hm.")
            .Customer(3.1, 6.1, "We have had no water for four days.")
            .Agent(6.5, 9.1, "Four days without water, that sounds awful.")
            .Customer(9.5, 10.2, "It is."),
        Absent(7, "not upset")
            .Customer(0.4, 2.6, "I'm not upset, I only wonder.")
            .Agent(3.0, 4.5, "It comes on Monday.")
            .Customer(4.9, 5.3, "Good."),
        Absent(7, "if I were")
            .Customer(0.4, 3.7, "If I were worried I would call the doctor.")
            .Agent(4.1, 4.5, "Sure.")
            .Customer(4.9, 6.0, "Anyway, one ticket."),
        Absent(7, "sorry for the noise")
            .Customer(0.4, 0.8, "Hello?")
            .Agent(1.2, 4.2, "Sorry for the noise here. Your number please?")
            .Customer(4.6, 5.0, "Three."),
        Absent(7, "I lost my card is no grief")
            .Customer(0.4, 1.9, "I lost my card.")
            .Agent(2.3, 3.8, "I have blocked it.")
            .Customer(4.2, 4.6, "Good."),
    ];
}

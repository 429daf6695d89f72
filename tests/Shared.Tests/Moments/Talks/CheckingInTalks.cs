using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class CheckingInTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(13, "a lecture")
            .Customer(0.4, 1.9, "How does it work?")
            .Agent(2.3, 28.3, "You take the form and fill in the first part, then you go to the desk on the ground floor where they stamp it, and after that the second part is for the doctor who sends it to us, and we look at it and write a letter, and with the letter you go to the shop, and there you get the thing, and then you send us the bill.")
            .Customer(28.7, 29.1, "Aha."),
        Fault(13, "would rather speak Spanish")
            .Customer(0.4, 1.9, "Perdón, no hablo inglés.")
            .Agent(2.3, 3.8, "What is your name?")
            .Customer(4.2, 4.6, "Ana."),
        Fault(13, "little English")
            .Customer(0.4, 2.6, "Sorry, I speak only little English.")
            .Agent(3.0, 6.3, "The premium has been adjusted as of the first.")
            .Customer(6.7, 7.1, "Please?"),
        Kept(13, "makes sense?")
            .Customer(0.4, 1.9, "How does it work?")
            .Agent(2.3, 9.3, "You fill in the first part and take it to the desk on the ground floor.")
            .Agent(9.7, 11.2, "Does that make sense?")
            .Customer(11.6, 12.0, "Yes."),
        Kept(13, "offers a colleague")
            .Customer(0.4, 2.6, "Sorry, I speak only little English.")
            .Agent(3.0, 7.1, "I have a colleague who speaks Polish. Shall I get her?")
            .Customer(7.5, 7.9, "Yes."),
        Kept(13, "goes slower")
            .Customer(0.4, 1.9, "My English is bad.")
            .Agent(2.3, 4.9, "No problem, I will speak more slowly.")
            .Customer(5.3, 6.0, "Thank you."),
        Absent(13, "short")
            .Customer(0.4, 1.5, "Where is it?")
            .Agent(1.9, 3.0, "On the left.")
            .Customer(3.4, 3.8, "Thanks."),
        Absent(13, "a Spanish course")
            .Customer(0.4, 2.3, "I booked the Spanish course.")
            .Agent(2.7, 4.2, "It starts on Monday.")
            .Customer(4.6, 5.0, "Good."),
        Absent(13, "fifteen seconds and a question")
            .Customer(0.4, 1.1, "And then?")
            .Agent(1.5, 16.5, "Then you take the second form to the desk and they give you a number, and with that number you wait until the screen shows it, and they will ask you for your passport.")
            .Agent(16.9, 18.8, "Do you have a passport?")
            .Customer(19.2, 19.6, "Yes."),
    ];
}

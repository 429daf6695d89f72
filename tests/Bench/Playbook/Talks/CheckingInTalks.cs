using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class CheckingInTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(13, "bank: half a minute without a stop")
            .Customer(0.4, 2.3, "How does the loan work?")
            .Agent(2.7, 32.7, "So the loan runs over five years and each year has twelve rates and each rate has two parts, the interest and the part that pays it back, and the interest goes down with each month while the other part goes up, and if you pay more then the end comes earlier, and if you miss one there is a fee, and after three we talk.")
            .Customer(33.1, 33.8, "I see."),
        Fault(13, "health insurance: language passed over")
            .Customer(0.4, 4.8, "Sorry my English is not so good. I not understand the letter.")
            .Agent(5.2, 8.5, "The letter states that your deductible has been reached.")
            .Customer(8.9, 9.3, "What?"),
        Fault(13, "utility: speaks another language")
            .Customer(0.4, 3.0, "No hablo inglés muy bien. Mi factura.")
            .Agent(3.4, 5.3, "What is your customer number?")
            .Customer(5.7, 6.4, "No entiendo."),
        Fault(13, "airline: long rules in pieces")
            .Customer(0.4, 2.6, "What are the rules for bags?")
            .Agent(3.0, 12.0, "Each passenger may take one bag into the cabin which must be under eight kilos and no bigger than the frame at the gate.")
            .Agent(12.4, 21.4, "Then there is the small bag that fits under the seat, and that one is free in all fares except for the lightest one.")
            .Agent(21.8, 30.8, "And the big ones go to the belt, where the first one is free in flex and the second one costs forty each way.")
            .Customer(31.2, 31.6, "Hm."),
        Kept(13, "bank: checks in")
            .Customer(0.4, 2.3, "How does the loan work?")
            .Agent(2.7, 10.7, "It runs over five years, and each month you pay the same sum, which is part interest and part paying back.")
            .Agent(11.1, 13.3, "Does that make sense so far?")
            .Customer(13.7, 14.1, "Yes."),
        Kept(13, "utility: offers an interpreter")
            .Customer(0.4, 3.0, "Sorry my English is not so good.")
            .Agent(3.4, 7.1, "No problem. Would you like me to call an interpreter?")
            .Customer(7.5, 8.2, "Yes please."),
        Kept(13, "airline: shall I repeat")
            .Customer(0.4, 2.6, "What are the rules for bags?")
            .Agent(3.0, 12.0, "One bag goes into the cabin and one small one under the seat, the big ones go to the belt and cost forty each way.")
            .Agent(12.4, 15.4, "Shall I go over any of that again?")
            .Customer(15.8, 16.5, "No, fine."),
        Kept(13, "hotel: speaks it")
            .Customer(0.4, 3.0, "Do you speak German by any chance?")
            .Agent(3.4, 7.8, "A colleague of mine speaks German, I will get her for you.")
            .Customer(8.2, 8.6, "Great."),
        Absent(13, "shop: short answers")
            .Customer(0.4, 1.5, "Is it waterproof?")
            .Agent(1.9, 3.4, "Yes, to thirty metres.")
            .Customer(3.8, 4.2, "Good."),
        Absent(13, "hotel: the German restaurant")
            .Customer(0.4, 3.7, "Is the German restaurant on the ground floor open?")
            .Agent(4.1, 5.2, "Yes, from six.")
            .Customer(5.6, 6.0, "Good."),
        Absent(13, "bank: ten seconds are no lecture")
            .Customer(0.4, 2.6, "How do I block the card?")
            .Agent(3.0, 12.0, "You open the app, go to cards, choose the card and press block, and it is blocked at once.")
            .Customer(12.4, 12.8, "Easy."),
    ];
}

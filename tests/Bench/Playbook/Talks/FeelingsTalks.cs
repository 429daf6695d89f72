using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class FeelingsTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(7, "health insurance: worry answered with a form")
            .Customer(0.4, 6.3, "My surgery is next week and I am terrified that you will not pay for it.")
            .Agent(6.7, 10.8, "Please send us form twelve with the stamp of the hospital.")
            .Customer(11.2, 11.6, "Okay."),
        Fault(7, "bank: stress answered with a number")
            .Customer(0.4, 4.8, "This whole thing has been so stressful, I haven't slept for days.")
            .Agent(5.2, 7.1, "What is your account number?")
            .Customer(7.5, 9.4, "It is on the card."),
        Fault(7, "utility: anger answered with the date")
            .Customer(0.4, 4.5, "I'm fed up with these cuts, it makes me so angry.")
            .Agent(4.9, 8.2, "The next reading is on the fourth of May.")
            .Customer(8.6, 10.1, "That does not help."),
        Fault(7, "airline: tears answered with a rule")
            .Customer(0.4, 6.0, "I missed my grandmother's funeral because of you. I was in tears at the gate.")
            .Agent(6.4, 9.7, "Claims can be handed in within twenty one days.")
            .Customer(10.1, 10.5, "Fine."),
        Fault(7, "shop: sorry but")
            .Customer(0.4, 3.0, "I feel completely ignored by your company.")
            .Agent(3.4, 6.0, "Sorry but the order is already closed.")
            .Customer(6.4, 6.8, "Right."),
        Fault(7, "hotel: embarrassing")
            .Customer(0.4, 4.1, "It was so embarrassing in front of all our guests.")
            .Agent(4.5, 9.7, "The card was declined by the terminal. Do you want to pay in cash?")
            .Customer(10.1, 10.5, "Later."),
        Kept(7, "health insurance: worry seen")
            .Customer(0.4, 6.3, "My surgery is next week and I am terrified that you will not pay for it.")
            .Agent(6.7, 12.6, "That must be frightening, so close to the day. Let me look at it right now.")
            .Customer(13.0, 13.7, "Thank you."),
        Kept(7, "bank: sounds stressful")
            .Customer(0.4, 4.8, "This whole thing has been so stressful, I haven't slept for days.")
            .Agent(5.2, 10.4, "That sounds exhausting. I am sorry you have had such a time of it.")
            .Customer(10.8, 11.2, "Yes."),
        Kept(7, "utility: would feel the same")
            .Customer(0.4, 4.5, "I'm fed up with these cuts, it makes me so angry.")
            .Agent(4.9, 9.7, "I would be angry too. Two cuts in one week is too much.")
            .Customer(10.1, 10.5, "Right."),
        Kept(7, "airline: sorry for the loss")
            .Customer(0.4, 3.4, "I missed my grandmother's funeral because of you.")
            .Agent(3.8, 7.9, "I am so sorry. Nobody should miss a moment like that.")
            .Customer(8.3, 8.7, "Thanks."),
        Kept(7, "shop: I hear you")
            .Customer(0.4, 3.0, "I feel completely ignored by your company.")
            .Agent(3.4, 7.1, "I can hear how frustrating this has been for you.")
            .Customer(7.5, 8.2, "It has."),
        Kept(7, "hotel: no wonder")
            .Customer(0.4, 3.4, "I am really disappointed, it was our anniversary.")
            .Agent(3.8, 8.6, "No wonder you are disappointed, it was meant to be a special night.")
            .Customer(9.0, 9.7, "It was."),
        Absent(7, "utility: no feelings at all")
            .Customer(0.4, 3.7, "I would like to give you my meter reading.")
            .Agent(4.1, 5.2, "Go ahead please.")
            .Customer(5.6, 7.1, "One two three four.")
            .Agent(7.5, 8.2, "Thank you."),
        Absent(7, "bank: sorry for the wait is a formula")
            .Customer(0.4, 0.8, "Hello?")
            .Agent(1.2, 4.2, "Sorry for the wait. How can I help?")
            .Customer(4.6, 6.5, "I need a new card.")
            .Agent(6.9, 7.3, "Sure."),
        Absent(7, "shop: not worried")
            .Customer(0.4, 5.6, "I am not worried about the price, I only want to know the size.")
            .Agent(6.0, 7.5, "It is a medium.")
            .Customer(7.9, 8.3, "Good."),
        Absent(7, "airline: pardon")
            .Customer(0.4, 1.5, "Two seats please.")
            .Agent(1.9, 3.8, "Sorry, could you repeat that?")
            .Customer(4.2, 4.9, "Two seats.")
            .Agent(5.3, 5.7, "Done."),
    ];
}

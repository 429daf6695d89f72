using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class MirroringTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(9, "bank: feelings for facts")
            .Customer(0.4, 5.2, "How much is the fee for the transfer and when will it arrive?")
            .Agent(5.6, 9.7, "I totally understand how frustrating it is to wait for money.")
            .Customer(10.1, 12.3, "Yes, but how much is it?")
            .Agent(12.7, 15.3, "I can hear that you are upset."),
        Fault(9, "airline: facts for feelings")
            .Customer(0.4, 4.8, "I'm devastated. We had been saving for this trip for four years.")
            .Agent(5.2, 8.5, "Tickets of this class are closed out at midnight.")
            .Customer(8.9, 9.6, "I see."),
        Fault(9, "utility: sympathy instead of a time")
            .Customer(0.4, 2.6, "What time is the technician coming?")
            .Agent(3.0, 7.4, "Oh, waiting at home is so annoying, I really feel for you.")
            .Customer(7.8, 8.2, "Sure."),
        Fault(9, "shop: answers an insult with an insult")
            .Customer(0.4, 2.6, "You people are useless, you idiot.")
            .Agent(3.0, 5.6, "Shut up, you are the idiot here.")
            .Customer(6.0, 6.4, "Wow."),
        Kept(9, "bank: facts for facts")
            .Customer(0.4, 3.4, "How much is the fee for the transfer?")
            .Agent(3.8, 6.8, "It is four euros, and it arrives tomorrow.")
            .Customer(7.2, 7.6, "Good."),
        Kept(9, "health insurance: feelings for feelings")
            .Customer(0.4, 2.6, "I'm heartbroken, we lost the baby.")
            .Agent(3.0, 6.0, "I am so very sorry for your loss.")
            .Customer(6.4, 7.1, "Thank you."),
        Kept(9, "airline: names the limit")
            .Customer(0.4, 2.3, "You are a stupid cow.")
            .Agent(2.7, 7.5, "I want to help you, but please don't speak to me like that.")
            .Customer(7.9, 8.3, "Fine."),
        Kept(9, "hotel: names the limit before ending")
            .Customer(0.4, 2.3, "Are you deaf, you moron?")
            .Agent(2.7, 7.1, "If you keep insulting me, I will have to end the call.")
            .Customer(7.5, 8.2, "Okay, okay."),
        Absent(9, "shop: small wish")
            .Customer(0.4, 3.4, "I would like to order the blue mug.")
            .Agent(3.8, 5.7, "Gladly. Shipped to your home?")
            .Customer(6.1, 6.8, "Yes please."),
        Absent(9, "utility: neither")
            .Customer(0.4, 2.6, "The reading is four four one.")
            .Agent(3.0, 4.1, "Thank you, noted.")
            .Customer(4.5, 4.9, "Bye."),
        Absent(9, "hotel: just a booking")
            .Customer(0.4, 2.3, "A table for two please.")
            .Agent(2.7, 4.6, "I have put you down.")
            .Customer(5.0, 5.4, "Thanks."),
    ];
}

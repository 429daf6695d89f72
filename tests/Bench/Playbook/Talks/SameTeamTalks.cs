using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class SameTeamTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(5, "bank: you have to")
            .Customer(0.4, 2.6, "I cannot log in any more.")
            .Agent(3.0, 7.1, "Then you have to go to a branch with your passport.")
            .Customer(7.5, 9.4, "Is there no other way?")
            .Agent(9.8, 12.4, "You have to do it in person."),
        Fault(5, "utility: your own responsibility")
            .Customer(0.4, 2.6, "The pipe in the cellar burst.")
            .Agent(3.0, 6.0, "The pipes behind the meter are your responsibility.")
            .Customer(6.4, 6.8, "Okay."),
        Fault(5, "airline: you should have")
            .Customer(0.4, 1.9, "We missed the connection.")
            .Agent(2.3, 4.9, "You should have booked a longer stop.")
            .Customer(5.3, 5.7, "Great."),
        Fault(5, "shop: you failed to")
            .Customer(0.4, 2.3, "The refund is only half.")
            .Agent(2.7, 5.3, "You failed to send back the charger.")
            .Customer(5.7, 6.1, "Oh."),
        Fault(5, "health insurance: refuses, never asks for the goal")
            .Customer(0.4, 3.0, "I want to change my plan now.")
            .Agent(3.4, 5.6, "That is not possible before January.")
            .Customer(6.0, 8.2, "But I would really need it.")
            .Agent(8.6, 11.2, "As I said, it is not possible."),
        Kept(5, "hotel: let us")
            .Customer(0.4, 3.4, "We are two rooms short for the wedding.")
            .Agent(3.8, 7.5, "Let's see what we can put together for your guests.")
            .Customer(7.9, 8.3, "Great."),
        Kept(5, "utility: together")
            .Customer(0.4, 2.6, "I do not understand this bill.")
            .Agent(3.0, 6.3, "Then we go through it together, line by line.")
            .Customer(6.7, 7.1, "Good."),
        Kept(5, "bank: asks what matters")
            .Customer(0.4, 2.6, "I want to close the account.")
            .Agent(3.0, 8.2, "I can help with that. What are you hoping to achieve by closing it?")
            .Customer(8.6, 9.3, "Fewer fees."),
        Kept(5, "airline: what would help most")
            .Customer(0.4, 1.9, "Our flight is gone.")
            .Agent(2.3, 4.9, "What would help you most right now?")
            .Customer(5.3, 6.8, "A bed for tonight."),
        Absent(5, "shop: facts only")
            .Customer(0.4, 2.3, "Does it come in green?")
            .Agent(2.7, 5.3, "It comes in green and in grey.")
            .Customer(5.7, 6.1, "Okay."),
        Absent(5, "hotel: do you have to")
            .Customer(0.4, 2.6, "Do I have to bring towels?")
            .Agent(3.0, 6.0, "No, you do not have to bring anything.")
            .Customer(6.4, 6.8, "Good."),
        Absent(5, "bank: let us know")
            .Customer(0.4, 2.6, "I will send the letter tomorrow.")
            .Agent(3.0, 7.1, "Fine, just let us know when it is in the post.")
            .Customer(7.5, 7.9, "Sure."),
        Absent(5, "health insurance: must be exhausted")
            .Customer(0.4, 3.4, "I have been on the phone all day.")
            .Agent(3.8, 5.3, "You must be exhausted.")
            .Customer(5.7, 6.4, "I am."),
    ];
}

using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MorePersonalTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(2, "gym: card ignored")
            .Card("Olivia Brandt", daysAgo: 6, "cancel membership")
            .Customer(0.4, 4.8, "Hello, it's about my membership. I wrote to you last week already.")
            .Agent(5.2, 7.4, "What is your member number please?")
            .Customer(7.8, 12.2, "Eight eight one. I have told your colleague on the phone too.")
            .Agent(12.6, 14.5, "And what do you want?")
            .Customer(14.9, 16.8, "To cancel, as I wrote.")
            .Agent(17.2, 19.4, "You can do that in writing."),
        Fault(2, "council: nobody uses the name")
            .Card("Thomas Keller")
            .Customer(0.4, 6.3, "Good day, I would like to register my new car if that works on the phone.")
            .Agent(6.7, 11.9, "Yes, that works. I need the plate and the date when you bought it.")
            .Customer(12.3, 16.4, "It is on the paper, one second. The ninth of May.")
            .Agent(16.8, 24.9, "Thank you, and the plate number please? Then I will print the new paper for you and put it in the post.")
            .Customer(25.3, 25.7, "Great."),
        Kept(2, "pharmacy: name on the card")
            .Card("Emma Fischer")
            .Customer(0.4, 1.9, "Are my tablets there?")
            .Agent(2.3, 6.4, "They are, Mrs Fischer, I have put them aside for you.")
            .Customer(6.8, 7.2, "Great."),
        Kept(2, "telecom: remembers the last talk")
            .Card("Luca Moretti", daysAgo: 1, "slow line")
            .Customer(0.4, 1.5, "Hello, me again.")
            .Agent(1.9, 7.5, "Hi Luca, you spoke to my colleague yesterday about the slow line. Any better today?")
            .Customer(7.9, 8.6, "A little."),
        Absent(2, "cinema: no card")
            .Customer(0.4, 2.3, "When does the film start?")
            .Agent(2.7, 3.4, "At eight.")
            .Customer(3.8, 4.2, "Thanks."),
        Absent(2, "car hire: the car called twice")
            .Customer(0.4, 1.9, "The car beeped twice.")
            .Agent(2.3, 4.2, "That is the seat belt.")
            .Customer(4.6, 5.0, "Ah."),
        Absent(2, "gym: new customer")
            .Customer(0.4, 3.0, "I would like to try it out.")
            .Agent(3.4, 5.3, "The first hour is free.")
            .Customer(5.7, 6.1, "Nice."),
    ];
}

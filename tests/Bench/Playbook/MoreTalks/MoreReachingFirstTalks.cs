using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreReachingFirstTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(10, "council: water")
            .Customer(0.4, 4.1, "Is there something wrong with the water in our street?")
            .Agent(4.5, 8.2, "Yes, we have a burst main there since last night.")
            .Customer(8.6, 9.7, "Good to know."),
        Fault(10, "gym: nobody said it")
            .Customer(0.4, 4.1, "Why did nobody tell me that the pool is closed?")
            .Agent(4.5, 7.1, "Yes, it has been closed since Monday.")
            .Customer(7.5, 7.9, "Great."),
        Fault(10, "telecom: neighbours")
            .Customer(0.4, 4.5, "All my neighbours are offline too, is it a general problem?")
            .Agent(4.9, 7.5, "Yes, there's a fault in your area.")
            .Customer(7.9, 8.3, "Aha."),
        Kept(10, "telecom: told at once")
            .Customer(0.4, 1.9, "My line is dead.")
            .Agent(2.3, 8.6, "There is an outage in your area since this morning, our technicians are already working on it.")
            .Customer(9.0, 9.4, "Okay."),
        Kept(10, "car hire: warns of snow tyres")
            .Customer(0.4, 2.6, "I pick up the car tomorrow.")
            .Agent(3.0, 9.3, "I should let you know that there are delays at the airport today because of the strike.")
            .Customer(9.7, 10.1, "Thanks."),
        Kept(10, "pharmacy: recall")
            .Customer(0.4, 3.0, "I would like a pack of these.")
            .Agent(3.4, 9.3, "Just so you know, there's a recall on that batch, so I give you another one.")
            .Customer(9.7, 10.4, "Oh, thanks."),
        Absent(10, "cinema: asks for the hall")
            .Customer(0.4, 1.9, "Which hall is it?")
            .Agent(2.3, 3.0, "Hall four.")
            .Customer(3.4, 3.8, "Thanks."),
        Absent(10, "gym: single fault")
            .Customer(0.4, 1.9, "The bike is broken.")
            .Agent(2.3, 3.0, "Which one?")
            .Customer(3.4, 4.1, "Number nine."),
        Absent(10, "council: nothing wrong there")
            .Customer(0.4, 1.9, "Is my form there?")
            .Agent(2.3, 3.8, "It came on Monday.")
            .Customer(4.2, 4.6, "Good."),
    ];
}

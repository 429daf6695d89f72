using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreSameTeamTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(5, "gym: must")
            .Customer(0.4, 1.9, "How do I cancel?")
            .Agent(2.3, 5.6, "You must send a letter to the head office.")
            .Customer(6.0, 6.7, "A letter?"),
        Fault(5, "council: not us")
            .Customer(0.4, 3.0, "The lamp in our street is broken.")
            .Agent(3.4, 5.6, "Street lamps are not our responsibility.")
            .Customer(6.0, 6.7, "Whose then?"),
        Fault(5, "pharmacy: should have")
            .Customer(0.4, 2.3, "I ran out of tablets.")
            .Agent(2.7, 4.9, "You should have ordered them earlier.")
            .Customer(5.3, 6.0, "I know."),
        Fault(5, "car hire: no without asking")
            .Customer(0.4, 2.6, "I need a bigger car today.")
            .Agent(3.0, 5.6, "We can't give you a bigger one.")
            .Customer(6.0, 7.1, "None at all?")
            .Agent(7.5, 7.9, "No."),
        Kept(5, "council: shared look")
            .Customer(0.4, 3.0, "The form makes no sense to me.")
            .Agent(3.4, 5.6, "Shall we fill it in together?")
            .Customer(6.0, 6.4, "Please."),
        Kept(5, "telecom: we will find")
            .Customer(0.4, 2.3, "It drops out every evening.")
            .Agent(2.7, 7.1, "We will find out what it is. Let's start with the box.")
            .Customer(7.5, 7.9, "Okay."),
        Kept(5, "gym: goal")
            .Customer(0.4, 2.6, "I want out of the contract.")
            .Agent(3.0, 8.6, "May I ask what you are hoping for? Is it the price or the time?")
            .Customer(9.0, 9.7, "The price."),
        Absent(5, "cinema: seats")
            .Customer(0.4, 1.9, "Are the seats soft?")
            .Agent(2.3, 2.7, "Very.")
            .Customer(3.1, 3.5, "Good."),
        Absent(5, "car hire: you will have to excuse")
            .Customer(0.4, 1.9, "It is loud there.")
            .Agent(2.3, 4.5, "Yes, there is a wedding outside.")
            .Customer(4.9, 5.6, "I see."),
        Absent(5, "pharmacy: should feel")
            .Customer(0.4, 1.5, "And after that?")
            .Agent(1.9, 4.5, "You should feel better by the evening.")
            .Customer(4.9, 5.3, "Good."),
    ];
}

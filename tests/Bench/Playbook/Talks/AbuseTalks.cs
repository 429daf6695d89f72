using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class AbuseTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(9, "telecom: insult", "abuse")
            .Customer(0.4, 3.7, "You stupid moron, get me somebody who can think.")
            .Agent(4.1, 4.8, "One moment."),
        Fault(9, "bank: shut up and", "abuse")
            .Customer(0.4, 3.4, "Just shut up and give me my money.")
            .Agent(3.8, 4.9, "Let me look."),
        Fault(9, "shop: bunch of", "abuse")
            .Customer(0.4, 4.1, "You are nothing but a bunch of crooks and liars.")
            .Agent(4.5, 5.2, "What happened?"),
        Fault(9, "airline: threat", "abuse")
            .Customer(0.4, 4.8, "I will find you and I will make you pay for this.")
            .Agent(5.2, 5.6, "Sir."),
        Fault(9, "hotel: go to hell", "abuse")
            .Customer(0.4, 2.6, "You can all go to hell.")
            .Agent(3.0, 4.1, "I am sorry."),
        Fault(9, "utility: how dumb", "abuse")
            .Customer(0.4, 3.0, "How dumb are you people over there?")
            .Agent(3.4, 3.8, "Okay."),
        Absent(9, "bank: stupid me", "abuse")
            .Customer(0.4, 3.7, "I feel so stupid, I forgot my own number.")
            .Agent(4.1, 4.8, "That happens."),
        Absent(9, "shop: the useless thing", "abuse")
            .Customer(0.4, 2.3, "This useless machine broke again.")
            .Agent(2.7, 3.1, "Again?"),
        Absent(9, "airline: called me an idiot", "abuse")
            .Customer(0.4, 3.7, "The man at the gate called me an idiot.")
            .Agent(4.1, 5.2, "He said that?"),
        Absent(9, "hotel: I am such an idiot", "abuse")
            .Customer(0.4, 4.8, "I am such an idiot, I left the key in the car.")
            .Agent(5.2, 5.9, "No problem."),
        Absent(9, "utility: angry about the service only", "abuse")
            .Customer(0.4, 3.4, "Your service is terrible and I am furious.")
            .Agent(3.8, 4.9, "I hear you."),
    ];
}

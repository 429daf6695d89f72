using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreFeelingsTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(7, "council: fear of eviction")
            .Customer(0.4, 6.0, "I lie awake at night, I'm so afraid that we will be on the street.")
            .Agent(6.4, 9.4, "The office is open from nine to twelve.")
            .Customer(9.8, 10.5, "I see."),
        Fault(7, "pharmacy: diagnosis")
            .Customer(0.4, 5.2, "I was diagnosed with cancer on Monday and I am still in shock.")
            .Agent(5.6, 7.5, "The tablets are twelve fifty.")
            .Customer(7.9, 8.3, "Okay."),
        Fault(7, "gym: humiliated")
            .Customer(0.4, 4.5, "I felt humiliated in front of everybody when the gate beeped.")
            .Agent(4.9, 7.5, "Your card was blocked on the first.")
            .Customer(7.9, 8.3, "Great."),
        Fault(7, "car hire: ruined")
            .Customer(0.4, 3.0, "You ruined our honeymoon with that car.")
            .Agent(3.4, 6.4, "The next car would be there at ten.")
            .Customer(6.8, 7.5, "Forget it."),
        Kept(7, "council: fear seen")
            .Customer(0.4, 6.0, "I lie awake at night, I'm so afraid that we will be on the street.")
            .Agent(6.4, 9.7, "I can only imagine how frightening that must be.")
            .Customer(10.1, 10.5, "Yes."),
        Kept(7, "pharmacy: bad news")
            .Customer(0.4, 5.2, "I was diagnosed with cancer on Monday and I am still in shock.")
            .Agent(5.6, 11.2, "Oh no, I am really sorry to hear that. What a shock that must be.")
            .Customer(11.6, 12.3, "It is."),
        Kept(7, "car hire: understandable")
            .Customer(0.4, 3.0, "You ruined our honeymoon with that car.")
            .Agent(3.4, 6.7, "That's completely understandable, you were looking forward to it.")
            .Customer(7.1, 7.8, "We were."),
        Kept(7, "telecom: frustrating week")
            .Customer(0.4, 3.7, "I've had it, I am so frustrated with you.")
            .Agent(4.1, 8.5, "I get why you're frustrated, a week without a line is awful.")
            .Customer(8.9, 9.6, "It is."),
        Absent(7, "cinema: sad film")
            .Customer(0.4, 2.3, "Is it a sad film?")
            .Agent(2.7, 4.6, "A bit, at the end.")
            .Customer(5.0, 5.4, "Okay."),
        Absent(7, "gym: not angry")
            .Customer(0.4, 2.6, "I am not angry, just curious.")
            .Agent(3.0, 5.6, "Sure. It is because of the holidays.")
            .Customer(6.0, 6.4, "Ah."),
        Absent(7, "pharmacy: sorry, what")
            .Customer(0.4, 1.5, "The green ones.")
            .Agent(1.9, 3.0, "Sorry, which ones?")
            .Customer(3.4, 3.8, "Green."),
    ];
}

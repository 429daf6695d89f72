using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class ListeningTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(1, "airline: agent starts into the story of a lost bag")
            .Customer(0.4, 9.3, "My suitcase never came off the belt in Lisbon and they told me at the desk that somebody would ring me by the evening")
            .Agent(6.8, 10.5, "Okay I will need your bag tag number first please")
            .Customer(10.9, 16.5, "Yes but as I was trying to tell you the desk said they would call")
            .Agent(15.1, 17.3, "And the flight number as well"),
        Fault(1, "bank: cut short twice")
            .Customer(0.4, 7.1, "I was in the branch this morning because my card got swallowed and the lady at the counter")
            .Agent(5.9, 7.4, "Which branch was that")
            .Customer(7.8, 15.6, "The one by the station and she said I would have to wait for a new one for two weeks which")
            .Agent(14.6, 17.2, "That is right, it takes two weeks"),
        Fault(1, "health insurance: customer asks to be allowed to finish")
            .Customer(0.4, 4.1, "The hospital has sent me a bill for the ambulance.")
            .Agent(4.5, 6.0, "Those are never covered.")
            .Customer(6.4, 12.3, "Could I please finish my sentence? It says on the bill that you were asked first.")
            .Agent(12.7, 13.1, "Fine."),
        Fault(1, "shop: long overlap without a break")
            .Customer(0.4, 8.9, "So I opened the parcel and the lamp inside was in about twenty pieces and there was no padding at all in there")
            .Agent(4.9, 10.1, "We always pack our lamps very well so that must have been the courier"),
        Fault(1, "hotel: you keep interrupting me")
            .Customer(0.4, 3.4, "We had booked a room with two beds.")
            .Agent(3.8, 6.4, "And you got one with two beds.")
            .Customer(6.8, 10.9, "You keep interrupting me. We got one with a single bed.")
            .Agent(11.3, 11.7, "Okay."),
        Kept(1, "utility: mm-hm while the customer tells")
            .Customer(0.4, 8.9, "The new meter was fitted on the third and ever since then the display has been flickering and the numbers keep jumping around")
            .Agent(4.9, 5.3, "mm-hm")
            .Customer(9.3, 12.3, "And my neighbour has the very same thing")
            .Agent(11.0, 11.4, "right")
            .Agent(12.7, 16.4, "Thanks. I will have a look at the readings now."),
        Kept(1, "bank: sums up what was heard")
            .Customer(0.4, 4.8, "I tried to pay at the petrol station, then at the chemist.")
            .Agent(5.2, 5.6, "Mhm.")
            .Customer(6.0, 8.6, "And both times the machine said declined.")
            .Agent(9.0, 15.7, "So if I understand you correctly, two payments were declined today although there is money on the account.")
            .Customer(16.1, 16.5, "Exactly."),
        Kept(1, "airline: lets the story run to its end")
            .Customer(0.4, 13.0, "Well it started when we got to the gate and they told us that the plane was too small for all of us so they asked for volunteers and nobody wanted to stay behind")
            .Agent(13.4, 16.4, "Thank you, I have noted all of that."),
        Kept(1, "shop: apologises for breaking in")
            .Customer(0.4, 1.5, "I wanted to")
            .Agent(1.1, 1.8, "Which order")
            .Customer(2.2, 4.8, "I wanted to ask about two orders.")
            .Agent(5.2, 8.2, "Sorry, I cut you off. Please go ahead.")
            .Customer(8.6, 10.5, "The first is the kettle."),
        Absent(1, "hotel: short question, short answer")
            .Customer(0.4, 1.9, "What time is breakfast?")
            .Agent(2.3, 3.8, "From seven until ten.")
            .Customer(4.2, 4.6, "Thanks."),
        Absent(1, "utility: quick hand-overs without overlap")
            .Customer(0.4, 3.0, "My account number is on the letter.")
            .Agent(3.4, 6.0, "Could you read it out for me?")
            .Customer(6.4, 7.9, "Five five one two.")
            .Agent(8.3, 9.0, "Got it."),
        Absent(1, "shop: a yes in the pause is nothing")
            .Customer(0.4, 2.6, "Is the blue one in stock?")
            .Agent(3.0, 4.5, "Yes, in two sizes.")
            .Customer(4.9, 7.1, "Then I take the small one.")
            .Agent(7.5, 8.2, "Good choice."),
    ];
}

using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class ReachingFirstTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(10, "telecom: told only when asked")
            .Customer(0.4, 4.8, "My phone has no signal since this morning. Is there an outage?")
            .Agent(5.2, 8.9, "Yes, there is an outage in your area since six.")
            .Customer(9.3, 11.2, "Why does nobody say so?"),
        Fault(10, "bank: others too")
            .Customer(0.4, 4.8, "My card was declined. Do other customers have the same problem today?")
            .Agent(5.2, 9.6, "Yes, we know about it, the system has been down since noon.")
            .Customer(10.0, 10.4, "Thanks."),
        Fault(10, "airline: nobody told us")
            .Customer(0.4, 4.5, "Nobody told us that the flight was moved to the evening.")
            .Agent(4.9, 7.5, "Yes, we knew about that since Monday.")
            .Customer(7.9, 8.3, "Unbelievable."),
        Kept(10, "utility: tells it first")
            .Customer(0.4, 2.3, "Hello, I have no water.")
            .Agent(2.7, 10.1, "I can already see why. There is a burst pipe in your street and our crew is working on it.")
            .Customer(10.5, 11.2, "Oh good."),
        Kept(10, "airline: warns of a strike")
            .Customer(0.4, 3.0, "I'd like to check in for tomorrow.")
            .Agent(3.4, 10.1, "Before you do, I want to let you know that there is a strike at the airport tomorrow.")
            .Customer(10.5, 12.0, "Thanks for the warning."),
        Kept(10, "shop: known fault")
            .Customer(0.4, 1.9, "My kettle stopped working.")
            .Agent(2.3, 9.3, "We are aware of a fault with that kettle, many customers have had it. You get a new one.")
            .Customer(9.7, 10.1, "Great."),
        Kept(10, "bank: expires soon")
            .Customer(0.4, 2.6, "I would like a new PIN.")
            .Agent(3.0, 9.7, "Done. I also noticed that your card expires next month, so a new one is on its way.")
            .Customer(10.1, 10.5, "Perfect."),
        Absent(10, "hotel: nothing known")
            .Customer(0.4, 1.9, "Is the sauna open?")
            .Agent(2.3, 3.4, "Yes, until nine.")
            .Customer(3.8, 4.2, "Thanks."),
        Absent(10, "utility: no outage there")
            .Customer(0.4, 1.9, "My light is off.")
            .Agent(2.3, 6.7, "There is no outage in your area. Is the main switch on?")
            .Customer(7.1, 7.8, "Ah, no."),
        Absent(10, "shop: new problem")
            .Customer(0.4, 1.9, "The zip is broken.")
            .Agent(2.3, 3.8, "Which jacket is it?")
            .Customer(4.2, 5.3, "The grey one."),
    ];
}

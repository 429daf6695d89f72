using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class ReachingFirstTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(10, "only when asked")
            .Customer(0.4, 3.4, "Is there something wrong with your app today?")
            .Agent(3.8, 7.5, "Yes, there is a problem with it since this morning.")
            .Customer(7.9, 8.3, "Ah."),
        Fault(10, "the neighbours too")
            .Customer(0.4, 4.5, "My neighbours have no heating either, do you know about it?")
            .Agent(4.9, 7.1, "Yes, we are aware of that.")
            .Customer(7.5, 7.9, "Okay."),
        Fault(10, "nobody warned me")
            .Customer(0.4, 3.4, "Nobody informed me that the price goes up.")
            .Agent(3.8, 6.4, "It has been like that since May.")
            .Customer(6.8, 7.2, "Great."),
        Kept(10, "we know")
            .Customer(0.4, 1.9, "My internet is gone.")
            .Agent(2.3, 7.5, "We know about that. A cable is broken and our technicians are out there.")
            .Customer(7.9, 8.3, "Good."),
        Kept(10, "before you ask")
            .Customer(0.4, 2.3, "I call about the train.")
            .Agent(2.7, 7.5, "Just so you know, all trains are delayed today because of the snow.")
            .Customer(7.9, 8.3, "Okay."),
        Kept(10, "noticed")
            .Customer(0.4, 2.6, "I want to pay my bill.")
            .Agent(3.0, 6.3, "I also noticed that your contract ends in June.")
            .Customer(6.7, 7.4, "Oh, thanks."),
        Absent(10, "no fault")
            .Customer(0.4, 1.9, "The lamp is dark.")
            .Agent(2.3, 4.2, "Did you change the bulb?")
            .Customer(4.6, 5.0, "No."),
        Absent(10, "nothing known")
            .Customer(0.4, 1.9, "Is the pool warm?")
            .Agent(2.3, 3.4, "Twenty six degrees.")
            .Customer(3.8, 4.2, "Nice."),
        Absent(10, "if there is")
            .Customer(0.4, 1.9, "And if it breaks?")
            .Agent(2.3, 6.0, "If there is a problem with it, come to us.")
            .Customer(6.4, 6.8, "Good."),
    ];
}

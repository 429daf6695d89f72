using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MorePromisesTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(15, "council: when it is ready")
            .Customer(0.4, 1.1, "And now?")
            .Agent(1.5, 3.4, "We will let you know.")
            .Customer(3.8, 4.2, "Good."),
        Fault(15, "car hire: send")
            .Customer(0.4, 1.9, "I need the bill.")
            .Agent(2.3, 4.2, "I'll email it to you.")
            .Customer(4.6, 5.0, "Thanks."),
        Fault(15, "pharmacy: will order")
            .Customer(0.4, 1.5, "Is it there?")
            .Agent(1.9, 5.2, "Not yet. You will get a call from us.")
            .Customer(5.6, 6.0, "Okay."),
        Kept(15, "council: in ten days")
            .Customer(0.4, 1.1, "And now?")
            .Agent(1.5, 4.5, "You will hear from us in ten days.")
            .Customer(4.9, 5.3, "Good."),
        Kept(15, "car hire: tonight")
            .Customer(0.4, 1.9, "I need the bill.")
            .Agent(2.3, 4.5, "I'll email it to you tonight.")
            .Customer(4.9, 5.3, "Thanks."),
        Kept(15, "telecom: rate us")
            .Customer(0.4, 1.5, "It works again.")
            .Agent(1.9, 6.3, "Great. Would you like to rate our service in a short survey?")
            .Customer(6.7, 7.1, "Sure."),
        Absent(15, "cinema: nothing promised")
            .Customer(0.4, 1.1, "Which row?")
            .Agent(1.5, 1.9, "Nine.")
            .Customer(2.3, 2.7, "Thanks."),
        Absent(15, "gym: can you call")
            .Customer(0.4, 1.9, "I am not sure.")
            .Agent(2.3, 4.5, "You can call us any time.")
            .Customer(4.9, 5.3, "Okay."),
        Absent(15, "pharmacy: he will call")
            .Customer(0.4, 2.3, "My son will call you.")
            .Agent(2.7, 3.1, "Fine.")
            .Customer(3.5, 3.9, "Bye."),
    ];
}

using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreMirroringTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(9, "pharmacy: pity, no dose")
            .Customer(0.4, 3.7, "How many of these do I take per day?")
            .Agent(4.1, 7.4, "Oh, being ill is so hard, I am sorry.")
            .Customer(7.8, 8.9, "But how many?"),
        Fault(9, "council: rule for grief")
            .Customer(0.4, 3.4, "I am so lost since my wife died.")
            .Agent(3.8, 6.4, "The form must be in by Monday.")
            .Customer(6.8, 7.2, "Yes."),
        Fault(9, "car hire: shouts back")
            .Customer(0.4, 1.5, "You lazy moron.")
            .Agent(1.9, 4.5, "What did you say? You're the moron!")
            .Customer(4.9, 5.3, "Ha."),
        Kept(9, "pharmacy: dose")
            .Customer(0.4, 3.7, "How many of these do I take per day?")
            .Agent(4.1, 7.4, "Two, one in the morning and one at night.")
            .Customer(7.8, 8.2, "Thanks."),
        Kept(9, "council: grief met")
            .Customer(0.4, 3.4, "I am so lost since my wife died.")
            .Agent(3.8, 7.9, "I'm very sorry for your loss. That must be so hard.")
            .Customer(8.3, 9.0, "It is."),
        Kept(9, "gym: limit")
            .Customer(0.4, 2.3, "You are all idiots there.")
            .Agent(2.7, 7.5, "I'd like to help, but I won't be insulted. Can we stay respectful?")
            .Customer(7.9, 8.3, "Okay."),
        Absent(9, "cinema: two tickets")
            .Customer(0.4, 1.1, "Two tickets.")
            .Agent(1.5, 2.6, "Here you are.")
            .Customer(3.0, 3.4, "Bye."),
        Absent(9, "telecom: number given")
            .Customer(0.4, 1.9, "It's the white box.")
            .Agent(2.3, 2.7, "Good.")
            .Customer(3.1, 4.2, "And it blinks."),
        Absent(9, "gym: locker")
            .Customer(0.4, 1.9, "Locker nine is stuck.")
            .Agent(2.3, 3.4, "I'll open it.")
            .Customer(3.8, 4.2, "Thanks."),
    ];
}

using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreArguingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(8, "car hire: the scratch")
            .Customer(0.4, 2.3, "That scratch was there before.")
            .Agent(2.7, 6.0, "No it wasn't, there is nothing on the form.")
            .Customer(6.4, 10.1, "It's not true! I told your man at the counter.")
            .Agent(10.5, 12.0, "You didn't tell anybody.")
            .Customer(12.4, 15.4, "Yes I did! You're calling me a liar.")
            .Agent(15.8, 17.3, "The form is right."),
        Fault(8, "gym: signed")
            .Customer(0.4, 1.9, "I never signed that.")
            .Agent(2.3, 5.3, "You signed it, I have it right here.")
            .Customer(5.7, 8.7, "That is not my signature. You are lying.")
            .Agent(9.1, 11.3, "That's wrong, it is clearly yours.")
            .Customer(11.7, 12.8, "No it isn't!"),
        Fault(8, "council: letter")
            .Customer(0.4, 2.3, "I never got that letter.")
            .Agent(2.7, 6.4, "You did get it, it was sent on the fifth.")
            .Customer(6.8, 9.0, "That's not right, I would know.")
            .Agent(9.4, 12.7, "Our records are correct, sir. You did not answer.")
            .Customer(13.1, 14.2, "That is nonsense."),
        Kept(8, "car hire: gives way")
            .Customer(0.4, 3.4, "That's simply not true, it was there before.")
            .Agent(3.8, 8.2, "Fair enough. I wasn't there, so let's look at your photos together.")
            .Customer(8.6, 9.0, "Okay."),
        Kept(8, "gym: not who is right")
            .Customer(0.4, 2.3, "You are wrong about that.")
            .Agent(2.7, 9.0, "You may be right. It doesn't matter who is right, I want to fix it for you.")
            .Customer(9.4, 9.8, "Good."),
        Kept(8, "council: hears it")
            .Customer(0.4, 3.0, "You never answered me! That's a lie.")
            .Agent(3.4, 8.6, "I understand why you see it that way, and I'm sorry. Let's start over.")
            .Customer(9.0, 9.4, "Fine."),
        Absent(8, "pharmacy: no thanks")
            .Agent(0.4, 2.3, "Do you need a bag?")
            .Customer(2.7, 4.6, "No I don't, thank you.")
            .Agent(5.0, 5.4, "Cash?")
            .Customer(5.8, 6.2, "Yes."),
        Absent(8, "cinema: wrong film")
            .Customer(0.4, 2.3, "I booked the wrong film.")
            .Agent(2.7, 4.2, "I can change it.")
            .Customer(4.6, 5.0, "Great."),
        Absent(8, "telecom: correction")
            .Agent(0.4, 2.3, "Your number ends in five?")
            .Customer(2.7, 3.8, "No, in nine.")
            .Agent(4.2, 5.3, "Nine, thank you."),
    ];
}

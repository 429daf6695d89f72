using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreToneTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(4, "council: giggles at anger")
            .Customer(0.4, 6.0, "I'm livid. You towed my car while I was at the hospital with my kid.")
            .Agent(6.4, 9.4, "Whoops! Good thing it is sunny then, haha!")
            .Customer(9.8, 10.2, "Unbelievable."),
        Fault(4, "telecom: over the moon")
            .Customer(0.4, 3.7, "I am desperate, I cannot reach my sick mother.")
            .Agent(4.1, 6.7, "Brilliant! I mean, I found the fault.")
            .Customer(7.1, 7.5, "Okay."),
        Fault(4, "gym: exciting news")
            .Customer(0.4, 3.0, "I feel so ashamed about the debt.")
            .Agent(3.4, 6.7, "How exciting, we have a new offer this week!")
            .Customer(7.1, 7.8, "No thanks."),
        Kept(4, "pharmacy: no rush")
            .Customer(0.4, 3.0, "I am so nervous about these tablets.")
            .Agent(3.4, 8.2, "There is no need to rush. I'll go through it slowly with you.")
            .Customer(8.6, 9.3, "Thank you."),
        Kept(4, "council: breath")
            .Customer(0.4, 4.5, "I am in tears, I do not know what to do.")
            .Agent(4.9, 7.5, "I'm here with you. Take your time.")
            .Customer(7.9, 8.3, "Thanks."),
        Kept(4, "car hire: one thing after the other")
            .Customer(0.4, 3.4, "I am so upset, we had an accident.")
            .Agent(3.8, 7.5, "Let's go one step at a time. Is anybody hurt?")
            .Customer(7.9, 8.3, "No."),
        Absent(4, "cinema: great film")
            .Customer(0.4, 1.9, "The film was great!")
            .Agent(2.3, 2.7, "Wonderful!")
            .Customer(3.1, 3.5, "Bye."),
        Absent(4, "car hire: no hurry about the return")
            .Customer(0.4, 2.6, "Can I bring it back later?")
            .Agent(3.0, 3.7, "Until six.")
            .Customer(4.1, 4.5, "Okay."),
        Absent(4, "telecom: plain")
            .Customer(0.4, 1.9, "My new number please.")
            .Agent(2.3, 4.2, "It ends in four four.")
            .Customer(4.6, 5.0, "Thanks."),
    ];
}

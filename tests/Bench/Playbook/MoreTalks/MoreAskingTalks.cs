using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreAskingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(12, "telecom: I bet")
            .Customer(0.4, 3.7, "The picture freezes every evening when we watch something.")
            .Agent(4.1, 6.7, "I bet your TV is too old.")
            .Customer(7.1, 8.2, "It is new."),
        Fault(12, "gym: upsell")
            .Customer(0.4, 4.5, "I am not getting on so well with my plan here.")
            .Agent(4.9, 9.0, "You want to cancel, right? Let me send you the form.")
            .Customer(9.4, 9.8, "No."),
        Fault(12, "council: you forgot")
            .Customer(0.4, 3.7, "My parking permit has not arrived in the post.")
            .Agent(4.1, 6.7, "You must have entered a wrong address.")
            .Customer(7.1, 8.2, "I did not."),
        Fault(12, "pharmacy: take this")
            .Customer(0.4, 4.5, "I have had a strange rash on my arm since Sunday.")
            .Agent(4.9, 7.5, "Just use this cream twice a day.")
            .Customer(7.9, 8.3, "Okay."),
        Kept(12, "telecom: what do you see")
            .Customer(0.4, 3.7, "The picture freezes every evening when we watch something.")
            .Agent(4.1, 8.2, "What have you noticed, does it happen at a certain hour?")
            .Customer(8.6, 9.3, "Around eight."),
        Kept(12, "gym: what is the matter")
            .Customer(0.4, 4.5, "I am not getting on so well with my plan here.")
            .Agent(4.9, 8.2, "What is it that does not work for you?")
            .Customer(8.6, 9.3, "The times."),
        Kept(12, "pharmacy: how long")
            .Customer(0.4, 4.5, "I have had a strange rash on my arm since Sunday.")
            .Agent(4.9, 7.5, "Can you describe what it looks like?")
            .Customer(7.9, 8.6, "Red dots."),
        Absent(12, "cinema: closed")
            .Customer(0.4, 2.6, "Two for tonight please my friend.")
            .Agent(3.0, 4.1, "The late show?")
            .Customer(4.5, 4.9, "Yes.")
            .Agent(5.3, 5.7, "Done."),
        Absent(12, "council: greeting")
            .Agent(0.4, 3.4, "Good day, what can I do for you?")
            .Customer(3.8, 4.9, "A new bin.")
            .Agent(5.3, 6.4, "The big one?")
            .Customer(6.8, 7.2, "Yes."),
        Absent(12, "car hire: nothing to ask")
            .Customer(0.4, 2.3, "Thanks, the car was great.")
            .Agent(2.7, 4.2, "Glad to hear it.")
            .Customer(4.6, 5.0, "Bye."),
    ];
}

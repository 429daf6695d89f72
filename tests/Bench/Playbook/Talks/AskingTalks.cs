using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class AskingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(12, "telecom: assumes at once")
            .Customer(0.4, 4.8, "My internet is slow since last week and I don't know why.")
            .Agent(5.2, 8.2, "You probably have too many devices on it.")
            .Customer(8.6, 9.7, "No, only one."),
        Fault(12, "bank: knows what they want")
            .Customer(0.4, 4.5, "I am calling because I got a strange letter from you.")
            .Agent(4.9, 8.6, "That must be the advertising, you can throw it away.")
            .Customer(9.0, 10.9, "It says I owe money."),
        Fault(12, "utility: solution first")
            .Customer(0.4, 4.5, "The heating in the flat makes a knocking noise at night.")
            .Agent(4.9, 7.9, "Just bleed the radiators, that always does it.")
            .Customer(8.3, 9.0, "I did."),
        Fault(12, "shop: obviously")
            .Customer(0.4, 3.7, "The coffee machine does not switch on any more.")
            .Agent(4.1, 8.5, "Obviously the fuse is gone, I will send you a new one.")
            .Customer(8.9, 9.6, "Is it?"),
        Fault(12, "airline: I am sure you")
            .Customer(0.4, 3.4, "I cannot find my booking on the website.")
            .Agent(3.8, 6.8, "I'm sure you typed in the wrong code.")
            .Customer(7.2, 8.3, "I did not."),
        Kept(12, "telecom: asks what happens")
            .Customer(0.4, 4.8, "My internet is slow since last week and I don't know why.")
            .Agent(5.2, 8.2, "What exactly happens when you open a page?")
            .Customer(8.6, 10.1, "It loads for ages."),
        Kept(12, "bank: tell me more")
            .Customer(0.4, 4.5, "I am calling because I got a strange letter from you.")
            .Agent(4.9, 8.6, "Tell me more about the letter, what does it say?")
            .Customer(9.0, 10.5, "That I owe money."),
        Kept(12, "utility: when did it start")
            .Customer(0.4, 4.5, "The heating in the flat makes a knocking noise at night.")
            .Agent(4.9, 9.0, "When did it start, and where do you hear it most?")
            .Customer(9.4, 10.5, "In the hall."),
        Kept(12, "shop: how did you")
            .Customer(0.4, 3.7, "The coffee machine does not switch on any more.")
            .Agent(4.1, 7.4, "How have you been using it up to now?")
            .Customer(7.8, 8.5, "Every day."),
        Absent(12, "hotel: nothing to ask")
            .Customer(0.4, 2.3, "Breakfast is at eight, right?")
            .Agent(2.7, 4.9, "It is at seven on weekdays.")
            .Customer(5.3, 5.7, "Okay."),
        Absent(12, "airline: greeting only")
            .Agent(0.4, 3.0, "Good morning, how can I help you?")
            .Customer(3.4, 4.9, "One ticket to Rome.")
            .Agent(5.3, 6.0, "For tomorrow?")
            .Customer(6.4, 6.8, "Yes."),
        Absent(12, "bank: closed question first")
            .Customer(0.4, 3.4, "My card does not work at the till.")
            .Agent(3.8, 5.7, "Is it the blue card?")
            .Customer(6.1, 6.5, "Yes.")
            .Agent(6.9, 9.9, "It was blocked, I have opened it again."),
    ];
}

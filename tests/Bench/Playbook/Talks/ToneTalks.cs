using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class ToneTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(4, "bank: bright with a worried customer")
            .Customer(0.4, 4.8, "I am so worried, all my savings are gone from the account.")
            .Agent(5.2, 9.3, "Awesome, let me pull that up! Super quick, you will see!")
            .Customer(9.7, 12.3, "This is all the money I have.")
            .Agent(12.7, 13.4, "No worries!"),
        Fault(4, "airline: exclaims to an angry customer")
            .Customer(0.4, 3.7, "I am absolutely furious. You lost my wedding dress.")
            .Agent(4.1, 7.4, "Oopsie! Happens to the best of us, ha ha!")
            .Customer(7.8, 9.3, "It is not funny."),
        Fault(4, "utility: cheerful send-off")
            .Customer(0.4, 5.6, "I am really upset, we have been cold for three days with a newborn.")
            .Agent(6.0, 8.2, "Okay, it is booked for Monday.")
            .Customer(8.6, 9.7, "That is terrible.")
            .Agent(10.1, 12.0, "Fantastic, have an amazing day!"),
        Fault(4, "shop: laughs it off")
            .Customer(0.4, 6.0, "I am so upset, the cake was for my mother's funeral and it never came.")
            .Agent(6.4, 11.2, "Haha, bummer! Well, look on the bright side, more cake for you later!")
            .Customer(11.6, 13.1, "How can you laugh?"),
        Kept(4, "health insurance: takes the hurry out")
            .Customer(0.4, 5.6, "I am scared that I will not understand all this, I am really upset.")
            .Agent(6.0, 11.9, "Take your time. There is no rush at all, we go through it step by step.")
            .Customer(12.3, 13.0, "Thank you."),
        Kept(4, "bank: one thing at a time")
            .Customer(0.4, 3.7, "I am so stressed, there are five letters here.")
            .Agent(4.1, 8.9, "Let's take it one step at a time. Which letter is on top?")
            .Customer(9.3, 10.4, "The blue one."),
        Kept(4, "hotel: I am right here")
            .Customer(0.4, 4.8, "I am in a panic, my daughter is not in the room.")
            .Agent(5.2, 11.9, "I am right here with you. Take a deep breath and tell me where you last saw her.")
            .Customer(12.3, 13.4, "By the pool."),
        Absent(4, "shop: a cheerful call with bright words")
            .Customer(0.4, 3.0, "I love the new shoes, thank you!")
            .Agent(3.4, 5.6, "That is fantastic, I am glad!")
            .Customer(6.0, 6.4, "Bye!"),
        Absent(4, "utility: plain and even")
            .Customer(0.4, 3.4, "I would like to read out my meter.")
            .Agent(3.8, 4.9, "Sure, go ahead.")
            .Customer(5.3, 6.8, "Four four two one.")
            .Agent(7.2, 7.9, "Thank you."),
        Absent(4, "airline: wonderful as part of a name")
            .Customer(0.4, 3.0, "Is the Wonderful Islands tour still on?")
            .Agent(3.4, 5.3, "Yes, it leaves on Sunday.")
            .Customer(5.7, 6.1, "Good."),
    ];
}

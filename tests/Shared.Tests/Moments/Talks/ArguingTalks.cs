using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class ArguingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(8, "he said, she said")
            .Customer(0.4, 2.3, "You promised me a discount.")
            .Agent(2.7, 4.6, "We never promised you that.")
            .Customer(5.0, 7.2, "That's a lie, your colleague did.")
            .Agent(7.6, 10.2, "No he didn't, and he would not.")
            .Customer(10.6, 11.7, "You are wrong.")
            .Agent(12.1, 16.2, "I am not wrong, it says here that there is none."),
        Fault(8, "over each other")
            .Customer(0.4, 3.4, "That is not true, I was at home")
            .Agent(2.5, 5.1, "No you were not, he rang twice")
            .Customer(4.2, 6.4, "He never came, you are lying")
            .Agent(5.5, 7.7, "It says here that he did"),
        Fault(8, "nobody gives way")
            .Customer(0.4, 1.9, "I never ordered that.")
            .Agent(2.3, 5.6, "You did order it, there is an order here.")
            .Customer(6.0, 8.2, "No I didn't! That is wrong.")
            .Agent(8.6, 10.1, "Our records are correct.")
            .Customer(10.5, 12.0, "Your records are wrong."),
        Kept(8, "apologises and moves on")
            .Customer(0.4, 3.0, "That is not what I was told!")
            .Agent(3.4, 7.8, "I'm sorry about that. Let's look at what we can do now.")
            .Customer(8.2, 8.6, "Okay."),
        Kept(8, "no point in arguing")
            .Customer(0.4, 2.3, "You are lying to me.")
            .Agent(2.7, 7.5, "There is no use in arguing about it. What would help you now?")
            .Customer(7.9, 9.0, "A new one."),
        Kept(8, "believes it")
            .Customer(0.4, 3.0, "That's wrong, I never got a letter.")
            .Agent(3.4, 6.4, "I believe you. I will send it again.")
            .Customer(6.8, 7.2, "Good."),
        Absent(8, "no and yes as answers")
            .Agent(0.4, 2.3, "Have you been there before?")
            .Customer(2.7, 4.2, "No I have not.")
            .Agent(4.6, 6.5, "Do you want to go?")
            .Customer(6.9, 8.0, "Yes I do."),
        Absent(8, "wrong number")
            .Customer(0.4, 3.0, "I think I have the wrong number.")
            .Agent(3.4, 5.3, "You want the other desk.")
            .Customer(5.7, 6.1, "Thanks."),
        Absent(8, "a single correction")
            .Agent(0.4, 2.3, "That is on the fifth.")
            .Customer(2.7, 4.6, "No, it's on the sixth.")
            .Agent(5.0, 6.5, "The sixth, thank you."),
    ];
}

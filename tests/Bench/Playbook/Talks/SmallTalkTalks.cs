using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class SmallTalkTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(14, "bank: first grandchild unnoticed")
            .Customer(0.4, 6.0, "I need to send some money, my daughter just had a baby, our first grandchild.")
            .Agent(6.4, 8.3, "What is the account number?")
            .Customer(8.7, 9.8, "Four four one.")
            .Agent(10.2, 11.3, "And the amount?")
            .Customer(11.7, 12.4, "Two hundred.")
            .Agent(12.8, 13.2, "Sent."),
        Fault(14, "airline: surgery passed over")
            .Customer(0.4, 5.2, "I have to change the flight, I am having knee surgery that week.")
            .Agent(5.6, 7.1, "Which flight is it?")
            .Customer(7.5, 9.0, "The one on Tuesday.")
            .Agent(9.4, 10.5, "To which date?")
            .Customer(10.9, 12.0, "The week after.")
            .Agent(12.4, 12.8, "Changed."),
        Fault(14, "shop: wedding unnoticed")
            .Customer(0.4, 4.8, "I need the shoes by Friday, I am getting married on Saturday!")
            .Agent(5.2, 5.9, "Which size?")
            .Customer(6.3, 7.0, "Thirty eight.")
            .Agent(7.4, 8.5, "Express costs ten.")
            .Customer(8.9, 9.3, "Okay.")
            .Agent(9.7, 10.1, "Ordered."),
        Fault(14, "hotel: fiftieth anniversary")
            .Customer(0.4, 3.0, "It is for our fiftieth wedding anniversary.")
            .Agent(3.4, 4.5, "How many nights?")
            .Customer(4.9, 5.3, "Two.")
            .Agent(5.7, 6.4, "With breakfast?")
            .Customer(6.8, 7.2, "Yes.")
            .Agent(7.6, 8.0, "Booked."),
        Kept(14, "bank: congratulates")
            .Customer(0.4, 6.0, "I need to send some money, my daughter just had a baby, our first grandchild.")
            .Agent(6.4, 9.4, "Congratulations, how wonderful! How is the little one?")
            .Customer(9.8, 10.5, "Very well."),
        Kept(14, "airline: get well")
            .Customer(0.4, 5.2, "I have to change the flight, I am having knee surgery that week.")
            .Agent(5.6, 9.3, "I hope the surgery goes well. Which flight is it?")
            .Customer(9.7, 10.1, "Tuesday."),
        Kept(14, "shop: enjoys it too")
            .Customer(0.4, 4.8, "I need the shoes by Friday, I am getting married on Saturday!")
            .Agent(5.2, 9.6, "Oh how exciting, all the best for the big day. Which size?")
            .Customer(10.0, 10.7, "Thirty eight."),
        Kept(14, "utility: puppy")
            .Customer(0.4, 6.0, "Please come in the afternoon, we got a new puppy and he barks at everybody.")
            .Agent(6.4, 7.9, "What breed is he?")
            .Customer(8.3, 9.0, "A terrier."),
        Absent(14, "bank: nothing personal")
            .Customer(0.4, 3.0, "I would like to change my PIN.")
            .Agent(3.4, 5.3, "In the app, under cards.")
            .Customer(5.7, 6.1, "Thanks."),
        Absent(14, "health insurance: date of birth")
            .Customer(0.4, 3.4, "I need a letter for the tax office.")
            .Agent(3.8, 6.0, "What is your date of birth?")
            .Customer(6.4, 7.9, "The fourth of May.")
            .Agent(8.3, 9.8, "It will be sent."),
        Absent(14, "shop: wife on the account")
            .Customer(0.4, 3.0, "My wife is also on the account.")
            .Agent(3.4, 5.3, "Yes, I see both names.")
            .Customer(5.7, 6.1, "Good.")
            .Agent(6.5, 7.6, "Which one pays?")
            .Customer(8.0, 8.7, "I do.")
            .Agent(9.1, 9.5, "Fine."),
    ];
}

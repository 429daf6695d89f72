using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class ArguingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(8, "bank: paid or not")
            .Customer(0.4, 3.0, "I paid that bill on the first.")
            .Agent(3.4, 7.1, "No, you didn't pay it. There is no payment here.")
            .Customer(7.5, 11.2, "That's not true. I have the receipt in my hand.")
            .Agent(11.6, 13.8, "Our system says it is unpaid.")
            .Customer(14.2, 16.1, "Your system is wrong then!")
            .Agent(16.5, 18.7, "The system is not wrong, sir."),
        Fault(8, "hotel: who broke it")
            .Agent(0.4, 3.0, "You broke the lamp in the room.")
            .Customer(3.4, 5.6, "We did not break any lamp!")
            .Agent(6.0, 8.6, "Yes you did, the maid saw it.")
            .Customer(9.0, 10.1, "She is lying.")
            .Agent(10.5, 13.1, "She is not lying. It was you.")
            .Customer(13.5, 14.6, "That is nonsense!"),
        Fault(8, "airline: both at once")
            .Customer(0.4, 3.0, "You told me the bag was free.")
            .Agent(3.4, 4.9, "I never said that.")
            .Customer(4.6, 8.3, "Yes you did, you said it was free of charge")
            .Agent(7.1, 10.1, "No I did not say that at all")
            .Customer(9.1, 11.3, "You are lying to me now")
            .Agent(11.7, 12.8, "You are wrong."),
        Fault(8, "shop: never arrived")
            .Customer(0.4, 1.9, "The parcel never arrived.")
            .Agent(2.3, 4.9, "It did arrive, it was signed for.")
            .Customer(5.3, 7.9, "Nobody signed for anything. That is wrong.")
            .Agent(8.3, 11.3, "That's not correct, I have the signature here.")
            .Customer(11.7, 13.9, "Then you have the wrong one!"),
        Kept(8, "utility: steps out")
            .Customer(0.4, 3.7, "You never came. I was at home all day.")
            .Agent(4.1, 9.3, "I believe you. Let's leave aside who was where and find a new time.")
            .Customer(9.7, 10.1, "Okay."),
        Kept(8, "bank: you may be right")
            .Customer(0.4, 4.1, "That is not true, I did call you in March.")
            .Agent(4.5, 12.3, "You may well be right, and I don't want to argue about it. What matters is that your card works again.")
            .Customer(12.7, 13.1, "Fine."),
        Kept(8, "health insurance: concedes")
            .Customer(0.4, 4.1, "You are wrong about the date, it was the ninth.")
            .Agent(4.5, 7.5, "You're right, it was the ninth. My mistake.")
            .Customer(7.9, 8.3, "Good."),
        Absent(8, "shop: no as an answer")
            .Agent(0.4, 2.3, "Do you have the receipt?")
            .Customer(2.7, 3.8, "No I don't.")
            .Agent(4.2, 5.7, "Was it a gift?")
            .Customer(6.1, 7.2, "Yes it was.")
            .Agent(7.6, 9.1, "Fine, that will do."),
        Absent(8, "airline: wrong seat")
            .Customer(0.4, 3.4, "I think I clicked on the wrong seat.")
            .Agent(3.8, 5.3, "That is easily changed.")
            .Customer(5.7, 6.4, "Good, thanks."),
        Absent(8, "hotel: friendly correction")
            .Agent(0.4, 2.3, "So that is two nights.")
            .Customer(2.7, 3.4, "Three, actually.")
            .Agent(3.8, 5.3, "Three nights, thank you."),
    ];
}

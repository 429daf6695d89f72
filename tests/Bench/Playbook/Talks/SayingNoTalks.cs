using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class SayingNoTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(6, "airline: no refund, nothing else")
            .Customer(0.4, 3.7, "I would like my money back for the ticket.")
            .Agent(4.1, 6.3, "I'm sorry, that ticket is non-refundable.")
            .Customer(6.7, 7.8, "All of it?")
            .Agent(8.2, 11.9, "Yes, all of it. It says so in the booking.")
            .Customer(12.3, 13.0, "I see."),
        Fault(6, "hotel: no late checkout")
            .Customer(0.4, 3.4, "Could we stay in the room until three?")
            .Agent(3.8, 5.7, "No, we can't do that.")
            .Customer(6.1, 7.6, "Only an hour more?")
            .Agent(8.0, 11.3, "No, it is not possible, the room is taken.")
            .Customer(11.7, 12.1, "Okay."),
        Fault(6, "bank: cannot tell, full stop")
            .Customer(0.4, 3.4, "Could you raise my limit for a week?")
            .Agent(3.8, 6.4, "I am unable to raise the limit.")
            .Customer(6.8, 9.0, "It is only for the holiday.")
            .Agent(9.4, 12.0, "I understand, but the answer is no."),
        Fault(6, "shop: no exchange")
            .Customer(0.4, 3.4, "Can I swap it for the red one?")
            .Agent(3.8, 6.0, "Unfortunately we don't exchange sale items.")
            .Customer(6.4, 7.9, "Hm, that's a pity.")
            .Agent(8.3, 8.7, "Yes."),
        Fault(6, "utility: there is nothing")
            .Customer(0.4, 2.3, "Could somebody come this week?")
            .Agent(2.7, 7.1, "There is nothing I can do about that, we are fully booked.")
            .Customer(7.5, 8.6, "So I wait?")
            .Agent(9.0, 9.4, "Yes."),
        Fault(6, "health insurance: claim declined")
            .Customer(0.4, 3.4, "Why did I get only half of it?")
            .Agent(3.8, 8.2, "Your claim was declined for the second part. It is not covered.")
            .Customer(8.6, 9.3, "And now?")
            .Agent(9.7, 13.0, "That is all the information that I see here."),
        Kept(6, "airline: no but voucher")
            .Customer(0.4, 3.7, "I would like my money back for the ticket.")
            .Agent(4.1, 10.8, "I can't refund this fare, but I can move you to any other flight this month for free.")
            .Customer(11.2, 12.3, "Oh, that works."),
        Kept(6, "hotel: no and luggage")
            .Customer(0.4, 3.4, "Could we stay in the room until three?")
            .Agent(3.8, 13.4, "The room is taken from noon, so that is not possible. You are welcome to leave your bags here and use the spa until you go.")
            .Customer(13.8, 14.2, "Lovely."),
        Kept(6, "bank: no and another way")
            .Customer(0.4, 3.4, "Could you raise my limit for a week?")
            .Agent(3.8, 11.2, "I'm not able to raise it myself. What I could do is send a request to the branch right now.")
            .Customer(11.6, 12.3, "Please do."),
        Kept(6, "shop: alternative after a question of the customer")
            .Customer(0.4, 3.4, "Can I swap it for the red one?")
            .Agent(3.8, 6.0, "We do not exchange sale items.")
            .Customer(6.4, 7.9, "Oh, none of them?")
            .Agent(8.3, 12.4, "Sadly not. How about a voucher for the full price instead?")
            .Customer(12.8, 13.2, "Good."),
        Kept(6, "utility: other day")
            .Customer(0.4, 1.9, "Could somebody come today?")
            .Agent(2.3, 7.1, "Today we can't, all crews are out. Would tomorrow at eight suit you?")
            .Customer(7.5, 7.9, "Yes."),
        Absent(6, "shop: cannot as part of thanks")
            .Customer(0.4, 1.5, "You found it!")
            .Agent(1.9, 4.5, "I can't thank you enough for waiting.")
            .Customer(4.9, 5.6, "No problem."),
        Absent(6, "bank: cannot see")
            .Customer(0.4, 2.3, "Can you see the payment?")
            .Agent(2.7, 6.8, "I cannot see it yet, one moment. Now it is there.")
            .Customer(7.2, 7.6, "Good."),
        Absent(6, "airline: quoted no")
            .Customer(0.4, 4.1, "The lady at the desk said you can't change it.")
            .Agent(4.5, 9.3, "She said we can't change it? That is odd, it is changed already.")
            .Customer(9.7, 10.1, "Great."),
        Absent(6, "hotel: yes to everything")
            .Customer(0.4, 1.9, "A quiet room please.")
            .Agent(2.3, 4.5, "Of course, on the garden side.")
            .Customer(4.9, 5.6, "Thank you."),
    ];
}

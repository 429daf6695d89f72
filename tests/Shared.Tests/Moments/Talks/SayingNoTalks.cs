using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class SayingNoTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(6, "plain no")
            .Customer(0.4, 3.0, "Could you send it to my office?")
            .Agent(3.4, 6.4, "No, we can't send it to another address.")
            .Customer(6.8, 7.9, "Not even once?")
            .Agent(8.3, 8.7, "No."),
        Fault(6, "not allowed")
            .Customer(0.4, 2.6, "Can you tell me who called?")
            .Agent(3.0, 5.6, "I'm not allowed to tell you that.")
            .Customer(6.0, 6.4, "Why?")
            .Agent(6.8, 7.9, "It is confidential."),
        Fault(6, "impossible")
            .Customer(0.4, 2.6, "Can it be repaired by Friday?")
            .Agent(3.0, 3.7, "That's impossible.")
            .Customer(4.1, 4.5, "Okay.")
            .Agent(4.9, 5.3, "Goodbye."),
        Fault(6, "we do not offer")
            .Customer(0.4, 3.0, "Do you have a rate for students?")
            .Agent(3.4, 4.9, "We don't offer that.")
            .Customer(5.3, 5.7, "Pity.")
            .Agent(6.1, 6.5, "Yes."),
        Kept(6, "instead")
            .Customer(0.4, 3.0, "Could you send it to my office?")
            .Agent(3.4, 9.3, "We can't send it there, but we could leave it at the shop next to it.")
            .Customer(9.7, 10.1, "Good."),
        Kept(6, "in the next sentence")
            .Customer(0.4, 2.6, "Can it be repaired by Friday?")
            .Agent(3.0, 5.2, "Friday is not possible, I'm afraid.")
            .Agent(5.6, 10.0, "What I can offer is a spare one until it is done.")
            .Customer(10.4, 10.8, "Nice."),
        Kept(6, "the offer comes first")
            .Customer(0.4, 3.0, "Do you have a rate for students?")
            .Agent(3.4, 6.7, "I can give you ten percent with the app.")
            .Agent(7.1, 10.4, "A rate for students is something we don't offer.")
            .Customer(10.8, 11.2, "Okay."),
        Kept(6, "after the question back")
            .Customer(0.4, 2.3, "Can you come at night?")
            .Agent(2.7, 5.7, "We are not able to come at night.")
            .Customer(6.1, 6.8, "What then?")
            .Agent(7.2, 10.2, "Would six in the morning work for you?")
            .Customer(10.6, 11.0, "Yes."),
        Absent(6, "you said you couldn't")
            .Customer(0.4, 3.0, "You told me that you can't deliver.")
            .Agent(3.4, 7.1, "I am sorry, who said we can't deliver? We can.")
            .Customer(7.5, 7.9, "Oh."),
        Absent(6, "can't wait to help")
            .Customer(0.4, 1.5, "I'm new here.")
            .Agent(1.9, 4.9, "We can't wait to have you with us.")
            .Customer(5.3, 5.7, "Nice."),
        Absent(6, "customer's no")
            .Customer(0.4, 2.3, "No, I can't do Monday.")
            .Agent(2.7, 3.4, "Then Tuesday.")
            .Customer(3.8, 4.2, "Fine."),
        Absent(6, "will not take long")
            .Customer(0.4, 2.6, "Is it a lot of work?")
            .Agent(3.0, 4.9, "No, it won't take long.")
            .Customer(5.3, 5.7, "Good."),
    ];
}

using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class PromisesTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(15, "bank: somebody will call")
            .Customer(0.4, 1.9, "So what happens now?")
            .Agent(2.3, 4.2, "Somebody will call you back.")
            .Customer(4.6, 5.0, "Okay.")
            .Agent(5.4, 5.8, "Goodbye."),
        Fault(15, "utility: look into it")
            .Customer(0.4, 1.9, "The reading is wrong.")
            .Agent(2.3, 5.3, "I'll look into it and let you know.")
            .Customer(5.7, 6.1, "Fine."),
        Fault(15, "airline: you will get")
            .Customer(0.4, 1.9, "Where is my refund?")
            .Agent(2.3, 4.9, "You will receive an email from us.")
            .Customer(5.3, 5.7, "Good."),
        Fault(15, "shop: pass it on")
            .Customer(0.4, 1.9, "The driver was rude.")
            .Agent(2.3, 5.3, "I will pass it on to the team.")
            .Customer(5.7, 6.4, "Please do."),
        Fault(15, "health insurance: get back to you")
            .Customer(0.4, 2.3, "Am I covered in Spain?")
            .Agent(2.7, 6.8, "I need to ask. We'll get back to you on that.")
            .Customer(7.2, 7.6, "Okay."),
        Kept(15, "bank: call back today")
            .Customer(0.4, 1.9, "So what happens now?")
            .Agent(2.3, 5.6, "My colleague will call you back today before five.")
            .Customer(6.0, 6.4, "Good."),
        Kept(15, "utility: within two days")
            .Customer(0.4, 1.9, "The reading is wrong.")
            .Agent(2.3, 7.1, "I'll have it checked, and we will write to you within two days.")
            .Customer(7.5, 7.9, "Fine."),
        Kept(15, "airline: by Friday")
            .Customer(0.4, 1.9, "Where is my refund?")
            .Agent(2.3, 4.9, "You will have the money by Friday.")
            .Customer(5.3, 5.7, "Good."),
        Kept(15, "shop: asks for feedback")
            .Customer(0.4, 1.5, "All good now.")
            .Agent(1.9, 6.0, "May I ask how happy you were with our service today?")
            .Customer(6.4, 6.8, "Very."),
        Absent(15, "hotel: done at once")
            .Customer(0.4, 1.5, "Is it booked?")
            .Agent(1.9, 3.0, "It is booked.")
            .Customer(3.4, 3.8, "Great."),
        Absent(15, "bank: I will check that")
            .Customer(0.4, 1.9, "Is the payment in?")
            .Agent(2.3, 5.6, "I'll check that for you. Yes, it is in.")
            .Customer(6.0, 6.4, "Thanks."),
        Absent(15, "airline: would you like me to")
            .Customer(0.4, 3.0, "I am not sure about the seat.")
            .Agent(3.4, 6.7, "Would you like me to send you the plan?")
            .Customer(7.1, 7.5, "No."),
    ];
}

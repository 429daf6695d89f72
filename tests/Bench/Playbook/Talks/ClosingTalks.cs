using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class ClosingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(11, "bank: bye over a question")
            .Customer(0.4, 4.1, "And what about the fee, do I get that back?")
            .Agent(4.5, 7.1, "We'll see. Thank you for calling, goodbye.")
            .Customer(7.5, 7.9, "Hello?"),
        Fault(11, "shop: next customer")
            .Customer(0.4, 3.7, "But I still don't know where the parcel is.")
            .Agent(4.1, 9.3, "It is on its way. I have other customers waiting, have a good day.")
            .Customer(9.7, 10.1, "But"),
        Fault(11, "utility: closes on an angry customer")
            .Customer(0.4, 4.8, "This is terrible. Nothing has been solved and I am really angry.")
            .Agent(5.2, 7.4, "Okay. Then have a nice evening.")
            .Customer(7.8, 8.2, "Great."),
        Fault(11, "airline: wait")
            .Customer(0.4, 2.6, "Wait, I have one more question.")
            .Agent(3.0, 5.6, "It's all in the email. Bye now.")
            .Customer(6.0, 6.4, "No"),
        Fault(11, "health insurance: case closed")
            .Customer(0.4, 3.0, "So who pays for the second visit?")
            .Agent(3.4, 7.8, "I have closed the case now. Thanks for calling and take care.")
            .Customer(8.2, 9.3, "But who pays?"),
        Kept(11, "hotel: anything else")
            .Customer(0.4, 2.3, "Thanks, that is booked then.")
            .Agent(2.7, 6.4, "Wonderful. Is there anything else I can do for you?")
            .Customer(6.8, 8.3, "No, that is all.")
            .Agent(8.7, 10.9, "Then have a lovely stay, goodbye."),
        Kept(11, "bank: does that answer it")
            .Customer(0.4, 3.0, "I see, so it comes on Friday.")
            .Agent(3.4, 5.6, "Yes. Does that answer your question?")
            .Customer(6.0, 7.5, "It does, thank you.")
            .Agent(7.9, 8.3, "Goodbye."),
        Kept(11, "airline: what is left open")
            .Customer(0.4, 1.1, "All right.")
            .Agent(1.5, 5.6, "Before we hang up, is there something that is still unclear?")
            .Customer(6.0, 7.1, "No, all clear.")
            .Agent(7.5, 8.6, "Safe travels, bye."),
        Kept(11, "shop: recap")
            .Customer(0.4, 0.8, "Good.")
            .Agent(1.2, 7.9, "Just to recap, the new lamp leaves today and you send the old one back with the label.")
            .Customer(8.3, 8.7, "Right.")
            .Agent(9.1, 9.8, "Bye bye."),
        Absent(11, "utility: ends well without more")
            .Customer(0.4, 2.3, "Great, that was everything. Goodbye.")
            .Agent(2.7, 3.1, "Goodbye."),
        Absent(11, "hotel: no closing at all")
            .Customer(0.4, 1.5, "Is there parking?")
            .Agent(1.9, 3.4, "Yes, behind the house.")
            .Customer(3.8, 5.3, "What does it cost?")
            .Agent(5.7, 6.8, "Twelve a night."),
        Absent(11, "airline: bye the way")
            .Customer(0.4, 3.0, "My seat is next to the wing.")
            .Agent(3.4, 6.4, "By the way, you can change it online.")
            .Customer(6.8, 7.2, "Okay."),
    ];
}

using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreListeningTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(1, "car hire: cuts in at the price")
            .Customer(0.4, 7.8, "I reserved the small one online for thirty a day and now the paper at the counter says it is")
            .Agent(6.5, 9.1, "the counter price does not include insurance"),
        Fault(1, "pharmacy: twice over the same sentence")
            .Customer(0.4, 7.8, "My father takes the white ones in the morning and the doctor said to ask you if the new ones")
            .Agent(6.2, 9.2, "we are not allowed to give medical advice")
            .Customer(9.6, 16.3, "I only wanted to know if the new ones are in stock because he has only two of")
            .Agent(15.1, 17.7, "what is the name of the medicine"),
        Fault(1, "telecom: would you let me speak")
            .Customer(0.4, 1.9, "The router is fine.")
            .Agent(2.3, 4.2, "It is always the router.")
            .Customer(4.6, 7.9, "Would you please let me speak for one minute?")
            .Agent(8.3, 9.4, "Go on then."),
        Kept(1, "car hire: recap in own words")
            .Customer(0.4, 7.4, "They charged me for a scratch that was there when I picked it up, I even took a picture.")
            .Agent(7.8, 14.5, "So what you're saying is that the scratch was there before, and you have a photo of it.")
            .Customer(14.9, 15.3, "Yes."),
        Kept(1, "council: yeah, okay")
            .Customer(0.4, 8.2, "It is about the bins, they have not been emptied for three weeks and now there are rats in the yard")
            .Agent(5.7, 6.1, "yeah")
            .Agent(8.6, 11.9, "Three weeks is too long. Which street is it?")
            .Customer(12.3, 13.0, "Mill Lane."),
        Kept(1, "gym: hears it out")
            .Customer(0.4, 11.9, "I joined in January, then I moved in March and I wrote you a letter about that, and you kept on taking the money every month as if nothing had happened")
            .Agent(12.3, 14.5, "Okay. I have your letter here."),
        Absent(1, "cinema: two seats")
            .Customer(0.4, 1.9, "Two for eight o'clock.")
            .Agent(2.3, 3.8, "Rows five or nine?")
            .Customer(4.2, 4.6, "Nine."),
        Absent(1, "pharmacy: opening hours")
            .Customer(0.4, 1.9, "Are you open now?")
            .Agent(2.3, 3.0, "Until six.")
            .Customer(3.4, 4.1, "Thank you."),
        Absent(1, "car hire: small pauses")
            .Customer(0.4, 2.3, "The pick-up is at noon.")
            .Agent(2.7, 3.8, "And the return?")
            .Customer(4.2, 4.9, "On Monday."),
    ];
}

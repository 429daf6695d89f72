using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreCheckingInTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(13, "council: all in one breath")
            .Customer(0.4, 3.0, "What do I need for the passport?")
            .Agent(3.4, 31.4, "You need the old passport and two photos that are not older than half a year, and the photos must show you from the front, then there is the fee which you pay at the machine, and then you go to desk four where they take your fingers, and after that it goes to the printer in the capital, and in four weeks there is a letter.")
            .Customer(31.8, 32.2, "Okay."),
        Fault(13, "pharmacy: language")
            .Customer(0.4, 3.7, "I speak no good English, please, how many tablet?")
            .Agent(4.1, 7.8, "As indicated in the leaflet, subject to your physician's recommendation.")
            .Customer(8.2, 9.3, "I not know."),
        Fault(13, "telecom: Polish")
            .Customer(0.4, 2.6, "Is there somebody who speaks Polish?")
            .Agent(3.0, 4.9, "What is your customer number?")
            .Customer(5.3, 6.4, "I not understand."),
        Kept(13, "council: stops and asks")
            .Customer(0.4, 3.0, "What do I need for the passport?")
            .Agent(3.4, 11.4, "You need the old passport and two photos, and the fee which you pay at the machine.")
            .Agent(11.8, 14.0, "Are you with me so far?")
            .Customer(14.4, 14.8, "Yes."),
        Kept(13, "pharmacy: simple words")
            .Customer(0.4, 2.3, "I speak no good English.")
            .Agent(2.7, 6.0, "I will say it in simple words and slowly.")
            .Customer(6.4, 7.1, "Thank you."),
        Kept(13, "telecom: hotline")
            .Customer(0.4, 2.6, "Is there somebody who speaks Polish?")
            .Agent(3.0, 6.7, "Yes, I can connect you with a Polish speaking colleague.")
            .Customer(7.1, 7.5, "Great."),
        Absent(13, "cinema: French film")
            .Customer(0.4, 2.3, "Is the French film on?")
            .Agent(2.7, 3.4, "At nine.")
            .Customer(3.8, 4.2, "Thanks."),
        Absent(13, "gym: short")
            .Customer(0.4, 1.9, "Where are the showers?")
            .Agent(2.3, 2.7, "Downstairs.")
            .Customer(3.1, 3.5, "Okay."),
        Absent(13, "car hire: two questions")
            .Customer(0.4, 2.6, "How does the tank rule work?")
            .Agent(3.0, 11.0, "You get it full and bring it back full, or you pay for what is missing.")
            .Customer(11.4, 11.8, "Fine."),
    ];
}

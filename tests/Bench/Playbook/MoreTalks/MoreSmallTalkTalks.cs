using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.MoreTalks;

internal static class MoreSmallTalkTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(14, "gym: marathon")
            .Customer(0.4, 5.2, "I ran my first marathon on Sunday, that's why I could not come.")
            .Agent(5.6, 7.8, "Your card is valid until May.")
            .Customer(8.2, 8.6, "Okay.")
            .Agent(9.0, 10.9, "Do you want to renew?")
            .Customer(11.3, 11.7, "Later.")
            .Agent(12.1, 12.5, "Fine."),
        Fault(14, "pharmacy: new baby")
            .Customer(0.4, 4.8, "We just had twins, so I am a bit late with this.")
            .Agent(5.2, 6.7, "That is nine euros.")
            .Customer(7.1, 7.5, "Here.")
            .Agent(7.9, 9.8, "Do you need a bag?")
            .Customer(10.2, 10.6, "No.")
            .Agent(11.0, 11.4, "Bye."),
        Fault(14, "council: retired")
            .Customer(0.4, 6.0, "I retired on Friday after forty years, so now I have the time for this.")
            .Agent(6.4, 8.3, "Which form do you need?")
            .Customer(8.7, 9.8, "The blue one.")
            .Agent(10.2, 10.9, "Room four.")
            .Customer(11.3, 11.7, "Thanks."),
        Kept(14, "gym: marathon seen")
            .Customer(0.4, 5.2, "I ran my first marathon on Sunday, that's why I could not come.")
            .Agent(5.6, 8.2, "Wow, congratulations! How do your legs feel?")
            .Customer(8.6, 9.0, "Tired."),
        Kept(14, "pharmacy: twins")
            .Customer(0.4, 4.8, "We just had twins, so I am a bit late with this.")
            .Agent(5.2, 8.2, "Twins, how lovely! All the best to you.")
            .Customer(8.6, 9.0, "Thanks."),
        Kept(14, "car hire: trip")
            .Customer(0.4, 2.6, "We need it for our honeymoon.")
            .Agent(3.0, 6.0, "Enjoy your honeymoon! The car will be full.")
            .Customer(6.4, 7.1, "Thank you."),
        Absent(14, "cinema: family ticket")
            .Customer(0.4, 1.5, "One family ticket.")
            .Agent(1.9, 2.6, "For four?")
            .Customer(3.0, 3.4, "Yes."),
        Absent(14, "council: married name")
            .Customer(0.4, 2.3, "It's under my married name.")
            .Agent(2.7, 3.8, "I see it.")
            .Customer(4.2, 4.6, "Good."),
        Absent(14, "telecom: only the matter")
            .Customer(0.4, 2.3, "The red light is on.")
            .Agent(2.7, 3.4, "Since when?")
            .Customer(3.8, 4.2, "Monday.")
            .Agent(4.6, 5.0, "Okay."),
    ];
}

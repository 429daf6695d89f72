using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class SmallTalkTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(14, "the birthday")
            .Customer(0.4, 4.8, "I need the bike by Sunday, it is my son's sixth birthday.")
            .Agent(5.2, 5.9, "Which colour?")
            .Customer(6.3, 6.7, "Red.")
            .Agent(7.1, 7.5, "Address?")
            .Customer(7.9, 8.6, "Mill Lane.")
            .Agent(9.0, 9.4, "Done."),
        Fault(14, "in hospital")
            .Customer(0.4, 5.2, "I could not pay in time, I was in hospital for two weeks.")
            .Agent(5.6, 7.5, "The fee is nine euros.")
            .Customer(7.9, 8.3, "Okay.")
            .Agent(8.7, 9.8, "Card or transfer?")
            .Customer(10.2, 10.6, "Card."),
        Fault(14, "new job")
            .Customer(0.4, 5.2, "I just started my new job, so I can only come at five.")
            .Agent(5.6, 6.7, "Five is fine.")
            .Customer(7.1, 7.5, "Good.")
            .Agent(7.9, 8.6, "Which door?")
            .Customer(9.0, 10.1, "The left one.")
            .Agent(10.5, 10.9, "Noted."),
        Kept(14, "birthday wishes")
            .Customer(0.4, 4.8, "I need the bike by Sunday, it is my son's sixth birthday.")
            .Agent(5.2, 7.4, "Happy birthday to him! Which colour?")
            .Customer(7.8, 8.2, "Red."),
        Kept(14, "well again")
            .Customer(0.4, 5.2, "I could not pay in time, I was in hospital for two weeks.")
            .Agent(5.6, 8.2, "Oh, I hope you are better now.")
            .Customer(8.6, 9.3, "I am."),
        Kept(14, "second turn is soon enough")
            .Customer(0.4, 2.6, "I just started my new job.")
            .Agent(3.0, 4.9, "Okay. When can you come?")
            .Customer(5.3, 6.0, "At five.")
            .Agent(6.4, 8.3, "Five it is. And congratulations!")
            .Customer(8.7, 9.1, "Thanks."),
        Absent(14, "my daughter's account")
            .Customer(0.4, 2.3, "It is my daughter's account.")
            .Agent(2.7, 4.2, "What is the number?")
            .Customer(4.6, 5.0, "Four.")
            .Agent(5.4, 5.8, "Thanks.")
            .Customer(6.2, 6.6, "Bye."),
        Absent(14, "date of birth")
            .Customer(0.4, 2.3, "Do you need my birthday?")
            .Agent(2.7, 3.4, "Yes, please.")
            .Customer(3.8, 5.3, "The ninth of May.")
            .Agent(5.7, 6.1, "Thanks."),
        Absent(14, "hospital bill")
            .Customer(0.4, 2.3, "I got the hospital bill.")
            .Agent(2.7, 4.2, "How much is it?")
            .Customer(4.6, 5.0, "Forty.")
            .Agent(5.4, 6.5, "We pay that."),
    ];
}

using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class PersonalTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(2, "never says the name")
            .Card("Sophie Turner")
            .Customer(0.4, 7.1, "Hello, I want to move my appointment from Thursday to the week after if that can be done.")
            .Agent(7.5, 13.1, "Sure, one moment. The week after there is Tuesday at nine or Wednesday at four.")
            .Customer(13.5, 14.6, "Then Wednesday, please.")
            .Agent(15.0, 20.2, "Wednesday at four it is. You will find it in the app. Anything else?")
            .Customer(20.6, 21.3, "No thanks."),
        Fault(2, "did not read the card")
            .Card("Ivan Petrov", daysAgo: 4, "heating is cold")
            .Customer(0.4, 3.7, "Hi, it's me again, the heating is still cold.")
            .Agent(4.1, 6.3, "Okay. Is it the whole flat?")
            .Customer(6.7, 10.4, "Yes, I told your colleague on Monday. The whole flat.")
            .Agent(10.8, 11.9, "And since when?")
            .Customer(12.3, 13.4, "Since last week!"),
        Fault(2, "sent from one to the other")
            .Customer(0.4, 6.0, "I have been passed from department to department and explained this to two people already.")
            .Agent(6.4, 8.3, "What is your policy number?")
            .Customer(8.7, 9.8, "Seven nine nine.")
            .Agent(10.2, 11.3, "And what happened?")
            .Customer(11.7, 13.9, "A tree fell on the car."),
        Kept(2, "uses the name at once")
            .Card("Sophie Turner")
            .Customer(0.4, 3.0, "Hello, I want to move my appointment.")
            .Agent(3.4, 6.0, "Hello Sophie, which day would be better?")
            .Customer(6.4, 6.8, "Wednesday."),
        Kept(2, "takes up the earlier contact")
            .Card("Ivan Petrov", daysAgo: 4, "heating is cold")
            .Customer(0.4, 1.9, "Hi, it's me again.")
            .Agent(2.3, 9.0, "Mr Petrov, I can see that you contacted us on Monday about the heating. Is it warm now?")
            .Customer(9.4, 9.8, "No."),
        Kept(2, "name from the greeting")
            .Customer(0.4, 4.5, "Hi, this is Matilda, I have a question about my lease.")
            .Agent(4.9, 6.0, "Go ahead, Matilda.")
            .Customer(6.4, 7.9, "When does it end?"),
        Absent(2, "no card, no name")
            .Customer(0.4, 2.3, "What time do you close?")
            .Agent(2.7, 3.4, "At six.")
            .Customer(3.8, 4.2, "Thanks."),
        Absent(2, "asks whether there was a call")
            .Customer(0.4, 1.5, "My sink drips.")
            .Agent(1.9, 4.1, "Have you called about this before?")
            .Customer(4.5, 4.9, "No.")
            .Agent(5.3, 7.5, "Then I make a new job."),
        Absent(2, "called my brother, not you")
            .Customer(0.4, 4.5, "I called my brother yesterday and he says you sell stoves.")
            .Agent(4.9, 7.1, "We do, on the second floor.")
            .Customer(7.5, 7.9, "Good."),
    ];
}

using LiveEmpathy.Tests;
using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Bench.Playbook.Talks;

internal static class PersonalTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(2, "bank: name on the card, never said")
            .Card("Margaret Ellis")
            .Customer(0.4, 4.8, "Good morning, I would like to change the address on my account.")
            .Agent(5.2, 7.8, "Sure. What is the new address please?")
            .Customer(8.2, 11.2, "Twelve Mill Lane, the postcode stays the same.")
            .Agent(11.6, 17.2, "Okay, one moment. I have changed that now. It will show on your next statement.")
            .Customer(17.6, 18.0, "Good.")
            .Agent(18.4, 22.1, "Is there anything else you would like to change today?")
            .Customer(22.5, 24.0, "No, that is it.")
            .Agent(24.4, 25.5, "Okay, goodbye then."),
        Fault(2, "airline: earlier contact on the card, not taken up")
            .Card("Paolo Ricci", daysAgo: 3, "delayed suitcase")
            .Customer(0.4, 6.7, "Hi, I am ringing about my suitcase again. I spoke to one of your people on Tuesday.")
            .Agent(7.1, 10.8, "Okay, Mr Ricci. What is the problem with the suitcase?")
            .Customer(11.2, 17.1, "It has not come. As I explained to your colleague, it was on the Lisbon flight.")
            .Agent(17.5, 19.7, "And when did you report it?")
            .Customer(20.1, 22.0, "On Tuesday, like I said.")
            .Agent(22.4, 24.6, "Right, I will open a report."),
        Fault(2, "utility: third time and starts from nothing")
            .Customer(0.4, 4.5, "This is the third time I am calling about this meter.")
            .Agent(4.9, 7.1, "May I have your meter number?")
            .Customer(7.5, 13.1, "I gave it to you twice already. It is the same meter as last week.")
            .Agent(13.5, 16.5, "And what seems to be wrong with it?")
            .Customer(16.9, 18.0, "It runs backwards."),
        Fault(2, "shop: the name over and over")
            .Card("Nora Quinn")
            .Customer(0.4, 4.1, "Hello, I would like to know where my order is.")
            .Agent(4.5, 7.1, "Hello Nora. Let me check that, Nora.")
            .Customer(7.5, 7.9, "Thanks.")
            .Agent(8.3, 13.5, "Well Nora, it left us on Monday. Nora, do you have the tracking number?")
            .Customer(13.9, 14.3, "Yes.")
            .Agent(14.7, 18.0, "Great, Nora. So Nora, it should be there tomorrow."),
        Kept(2, "hotel: greets by name")
            .Card("Henrik Larsen")
            .Customer(0.4, 3.4, "Hello, I have a booking for Friday night.")
            .Agent(3.8, 10.1, "Good evening Mr Larsen, how lovely that you are staying with us. What time will you arrive?")
            .Customer(10.5, 11.2, "Around nine.")
            .Agent(11.6, 13.8, "Perfect, we will hold the room."),
        Kept(2, "health insurance: name from the customer's own words")
            .Customer(0.4, 5.2, "Good morning, my name is Judith and I need a new member card.")
            .Agent(5.6, 8.9, "Of course, Judith. I have ordered one for you.")
            .Customer(9.3, 9.7, "Great."),
        Kept(2, "airline: knows of the call on Monday")
            .Card("Ana Costa", daysAgo: 2, "seat change")
            .Customer(0.4, 2.6, "Hello, it is about my seats.")
            .Agent(3.0, 10.8, "Hello Ms Costa. I see you called us on Monday about the seats next to your children. Did that work out?")
            .Customer(11.2, 11.9, "Not yet.")
            .Agent(12.3, 14.5, "Then we will do it now."),
        Kept(2, "bank: does not make them repeat it")
            .Card("Peter Vogel", daysAgo: 5, "stolen card")
            .Customer(0.4, 5.6, "I called last week about my stolen card and it still has not come.")
            .Agent(6.0, 13.8, "Mr Vogel, the notes from your last call are right here, so you do not have to explain it all again.")
            .Customer(14.2, 14.9, "Oh good."),
        Absent(2, "shop: no card and no name")
            .Customer(0.4, 2.3, "Do you sell gift cards?")
            .Agent(2.7, 4.9, "Yes, from ten to one hundred.")
            .Customer(5.3, 6.4, "Lovely, thank you.")
            .Agent(6.8, 7.9, "You are welcome."),
        Absent(2, "utility: nobody knows who calls")
            .Customer(0.4, 4.1, "Hello, there is a smell of gas in our stairwell.")
            .Agent(4.5, 9.7, "Please open the windows and leave the house. A crew is on its way.")
            .Customer(10.1, 10.5, "Okay."),
        Absent(2, "hotel: again is about something else")
            .Customer(0.4, 3.0, "Could you say the price again please?")
            .Agent(3.4, 6.4, "It is ninety for the night, with breakfast.")
            .Customer(6.8, 7.5, "Thank you."),
    ];
}

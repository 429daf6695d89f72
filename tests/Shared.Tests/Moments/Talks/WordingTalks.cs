using static LiveEmpathy.Tests.LabelledTalk;

namespace LiveEmpathy.Tests.Moments.Talks;

internal static class WordingTalks
{
    public static LabelledTalk[] All =>
    [
        Fault(3, "your attitude")
            .Customer(0.4, 3.4, "Why do I have to wait so long?")
            .Agent(3.8, 5.7, "I don't like your attitude.")
            .Customer(6.1, 6.5, "What?"),
        Fault(3, "hides behind the system")
            .Customer(0.4, 3.0, "Please put my full name on it.")
            .Agent(3.4, 6.0, "The system won't let me do that.")
            .Customer(6.4, 6.8, "Okay."),
        Fault(3, "how many times")
            .Customer(0.4, 2.3, "And where do I sign?")
            .Agent(2.7, 7.1, "How many times do I have to say it? On page two.")
            .Customer(7.5, 7.9, "Sorry."),
        Fault(3, "blame")
            .Customer(0.4, 1.9, "The phone is broken.")
            .Agent(2.3, 4.5, "You must have dropped it then.")
            .Customer(4.9, 6.0, "I did not."),
        Fault(3, "always and never")
            .Customer(0.4, 1.9, "The form got lost.")
            .Agent(2.3, 4.2, "You people always say that.")
            .Customer(4.6, 5.3, "Excuse me?"),
        Kept(3, "takes it on")
            .Customer(0.4, 2.6, "The letter has the wrong name.")
            .Agent(3.0, 6.7, "That's our fault, and I will put it right today.")
            .Customer(7.1, 7.5, "Good."),
        Kept(3, "explains it plainly")
            .Customer(0.4, 1.9, "What is that charge?")
            .Agent(2.3, 6.0, "Simply put, it is for the days after you moved.")
            .Customer(6.4, 6.8, "Ah."),
        Kept(3, "stays with it")
            .Customer(0.4, 2.6, "I get sent around in circles.")
            .Agent(3.0, 7.4, "Leave it with me. I will make sure that it is done.")
            .Customer(7.8, 8.2, "Thanks."),
        Absent(3, "asks for the policy number")
            .Customer(0.4, 1.5, "My roof leaks.")
            .Agent(1.9, 4.5, "Can you give me your policy number?")
            .Customer(4.9, 5.6, "Four two."),
        Absent(3, "customer says it, not the agent")
            .Customer(0.4, 4.5, "You need to calm down, said the man at the desk.")
            .Agent(4.9, 6.8, "He said that to you?")
            .Customer(7.2, 7.6, "Yes."),
        Absent(3, "system in a plain sentence")
            .Customer(0.4, 1.9, "Did you get it?")
            .Agent(2.3, 4.9, "Yes, it is in the system now.")
            .Customer(5.3, 5.7, "Good."),
    ];
}

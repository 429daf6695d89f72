using LiveEmpathy.Playbook;

namespace LiveEmpathy.Measures;

/// <summary>What the customer's words say of the mood beside good and bad: worry or grief, and that something was not understood.</summary>
internal static class CustomerWords
{
    private static readonly PhraseList Worried = new(
    [
        "~ worried|scared|afraid|frightened|terrified|anxious|desperate|panicking|overwhelmed|heartbroken|devastated", "in tears", "been crying",
        "passed away", "funeral", "died", "lost my|our * last|this", "i do not know what to do", "what am i going|supposed to do", "can not sleep", "losing sleep",
        "can not afford", "my|our rent|heating|medicine|insulin", "intensive care", "please help me", "end of my rope|tether", "losing my|our home|house|job",
    ]);

    private static readonly PhraseList Lost = new(
    [
        "do not|did not ** understand|follow|get", "what do|did you mean", "what does that|this|it mean", "say that again", "can|could you ** repeat|explain", "you lost me",
        "pardon", "come again", "i am|was ** confused|lost", "that makes no sense", "makes no sense to me", "how do you mean", "not sure what you mean|are", "which one is it",
    ]);

    /// <summary>It speaks of worry or grief.</summary>
    public static bool Worry(List<PlainWord> words) => Worried.Find(words) is not null;

    /// <summary>It asks again, or says that something was not understood.</summary>
    public static bool AsksAgain(List<PlainWord> words) => Lost.Find(words) is not null;
}

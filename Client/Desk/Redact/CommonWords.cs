namespace LiveEmpathy.Desk.Redact;

/// <summary>Words so common that they are hardly a name or the name of a mailbox: "look at", "is at", "online at".</summary>
internal static class CommonWords
{
    private static readonly HashSet<string> All = new(
    ("a about after again all also always am an and another any anything are aren't around as ask asked at available away back bad be because been before being better book "
        + "booked bought but buy by call called came can can't cannot card change charge charged cheap cheaper check code checked come could couldn't day did didn't do does doesn't doing don't done down "
        + "each else email e-mail even ever every everything fine first for found from gave get getting give go goes going gone good got great guess had has have haven't having he "
        + "hello help her here hers him his home how i i'd i'll i'm i've if in instead into is isn't it it's its just keep kind know last later least left let like line little log "
        + "logged login long look looked looking lot made make many may maybe me mean meet met might mine minute moment money month more morning most much must my near need "
        + "never new next nice no not nothing now number of off oh ok okay on once one only online open or order ordered other our ours out over page paid pay people per phone "
        + "place please possible price problem put quite reach read really register registered right said same saw say see sell send sent she should sign signed site so some "
        + "somebody someone something sorry start still stop stuff sure take talk tell than thank thanks that that's the their them then there there's these they thing things think "
        + "this those time to today together told tomorrow tonight too took try trying twice two under until up us use used very visit wait want was wasn't way we we'll we're "
        + "website week well went were what what's when where which while who why will wish with won't work working world would write wrong year yeah years yes yesterday yet you "
        + "you'll you're you've your yours address account small letters name message contact under shop store office front desk-side lunch school reception id no cc am pm tv uk us "
        + "works worked stays stayed shops shopped arrives arrived starts started ends ended happens happened meets meeting shopping browsing checking staying waiting "
        + "sitting standing sold listed advertised posted available based both hosted support supported located stock cheapest seen tried items item product products deal deals sale").Split(' '),
        StringComparer.Ordinal);

    public static bool Has(string text) => All.Contains(text.EndsWith("'s", StringComparison.Ordinal) ? text[..^2] : text);
}

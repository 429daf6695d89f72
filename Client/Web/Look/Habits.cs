namespace LiveEmpathy.Web.Look;

/// <summary>The fifteen habits of an empathetic call, by the number the playbook gives them; 0 is a rule that came from another system and belongs to none.</summary>
public static class Habits
{
    private static readonly string[] Names =
    [
        "Imported rule", "Listen fully", "Personal", "Careful words", "Fitting tone", "Same team", "Graceful no", "Feelings first", "No winning",
        "Right empathy", "Reach out first", "Unhurried close", "Ask first", "Fair to all", "Human talk", "Close the loop",
    ];

    /// <summary>Its name; "Habit 16" for one that this page does not know.</summary>
    public static string Name(int habit) => habit >= 0 && habit < Names.Length ? Names[habit] : $"Habit {habit}";
}

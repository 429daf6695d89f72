namespace LiveEmpathy.Calls;

/// <summary>One of the two audio channels of a call.</summary>
public enum Leg : byte
{
    /// <summary>The agent's microphone; left channel of a recording.</summary>
    Agent = 0,

    /// <summary>What the agent hears; right channel of a recording.</summary>
    Customer = 1,
}

/// <summary>Small facts about legs.</summary>
public static class Legs
{
    /// <summary>The leg at the other end of the line.</summary>
    public static Leg Other(this Leg leg) => leg == Leg.Agent ? Leg.Customer : Leg.Agent;
}

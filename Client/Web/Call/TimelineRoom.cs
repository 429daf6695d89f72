namespace LiveEmpathy.Web.Call;

/// <summary>How much a timeline can show beside each other: marks are drawn for both, and the style sheet shows one.</summary>
public enum TimelineRoom
{
    /// <summary>A window of a desk.</summary>
    Wide,

    /// <summary>A phone.</summary>
    Narrow,
}

/// <summary>What the room is good for.</summary>
public static class TimelineRooms
{
    /// <summary>Marks of 24 pixels, as large as a finger needs, that fit into the least width of each: 640 and 270 pixels.</summary>
    public static int Places(this TimelineRoom room) => room == TimelineRoom.Narrow ? 11 : 26;
}

namespace LiveEmpathy.Web.Live;

/// <summary>One sentence about what has just been done; it leaves by itself.</summary>
/// <param name="time">For how long it has stood.</param>
public sealed class Notice(TimeProvider time)
{
    /// <summary>Long enough to be read twice.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(7);

    private long _saidAt;

    public string? Text { get; private set; }

    public void Say(string text) => (Text, _saidAt) = (text, time.GetTimestamp());

    /// <summary>A second has passed.</summary>
    /// <returns>True where it has just left.</returns>
    public bool Tick()
    {
        if (Text is null || time.GetElapsedTime(_saidAt) < Stands) return false;
        Text = null;
        return true;
    }
}

using LiveEmpathy.Contracts;

namespace LiveEmpathy.Web.Live;

/// <summary>One sentence about what has just been done; it leaves by itself.</summary>
/// <param name="time">For how long it has stood.</param>
public sealed class Notice(TimeProvider time)
{
    /// <summary>Long enough to be read twice.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(7);

    /// <summary>Long enough to think better of it; the server lets an act be taken back for 30 s.</summary>
    private static readonly TimeSpan StandsToUndo = TimeSpan.FromSeconds(20);

    private long _saidAt;

    public string? Text { get; private set; }

    /// <summary>The alert whose last act this is about and can be taken back, or null.</summary>
    public AlertView? Undo { get; private set; }

    /// <summary>There is another sentence, or none any more.</summary>
    public event Action? Changed;

    public void Say(string text, AlertView? undo = null)
    {
        (Text, Undo, _saidAt) = (text, undo, time.GetTimestamp());
        Changed?.Invoke();
    }

    /// <summary>A second has passed.</summary>
    public void Tick()
    {
        if (Text is null || time.GetElapsedTime(_saidAt) < (Undo is null ? Stands : StandsToUndo)) return;
        (Text, Undo) = (null, null);
        Changed?.Invoke();
    }
}

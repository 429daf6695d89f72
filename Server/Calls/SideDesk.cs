using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Calls;

/// <summary>What people add to one call: notes, and who listens in. What leaves it is immutable.</summary>
internal sealed class SideDesk
{
    /// <summary>Most notes on one call: a supervisor's remarks, not a file store.</summary>
    public const int MaxNotes = 100;

    /// <summary>Uses of listening in that stay with the call; the record on disk has all of them.</summary>
    private const int MaxListens = 50;

    /// <summary>All of it, as it is now; another object whenever it has changed.</summary>
    public CallSide Now { get; private set; } = CallSide.Empty;

    /// <summary>True while somebody listens.</summary>
    public bool ListenedIn => Now.Listens.Any(l => l.To is null);

    /// <summary>Adds a note; null where there is no room for more.</summary>
    public NoteView? Note(string by, string text, int atMs, DateTimeOffset at)
    {
        if (Now.Notes.Length == MaxNotes) return null;
        var note = new NoteView(Now.Notes.Length + 1, by, at, atMs, text);
        Now = Now with { Notes = [.. Now.Notes, note] };
        return note;
    }

    /// <summary>Somebody begins to listen, or goes on after the call has come to another server.</summary>
    public ListenUse Begin(string by, DateTimeOffset at)
    {
        var use = new ListenUse(by, at);
        if (Array.IndexOf(Now.Listens, use) >= 0) return use;
        Now = Now with { Listens = [.. Now.Listens.TakeLast(MaxListens - 1), use] };
        return use;
    }

    /// <summary>Somebody stops listening.</summary>
    public ListenUse End(string by, DateTimeOffset since, DateTimeOffset at)
    {
        var use = new ListenUse(by, since);
        var over = use with { To = at };
        Now = Now with { Listens = [.. Now.Listens.Select(l => l == use ? over : l)] };
        return over;
    }
}

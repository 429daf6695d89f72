using LiveEmpathy.Calls;

namespace LiveEmpathy.Server.Calls.Log;

/// <summary>How far this server's copy of a call has come in the log. Touch only inside <see cref="LiveCall.Use{T}"/>.</summary>
internal sealed class CallPlace
{
    /// <summary>Which log.</summary>
    public string Log { get; set; } = "";

    /// <summary>The last entry taken from it.</summary>
    public long At { get; set; }

    /// <summary>The last message among those entries.</summary>
    public long ReadSeq { get; set; }

    /// <summary>The log could not be written: since then the call goes on from memory, until its desk brings it again.</summary>
    public bool Alone { get; set; }

    /// <summary>The log has no room for more of this call: it stays alone.</summary>
    public bool LogFull { get; set; }

    /// <summary>When its desk was last asked to come again; 0: never.</summary>
    public long AskedAt { get; set; }

    /// <summary>Messages as they come from the desk, put in order before they go to the log.</summary>
    public MessageOrder Incoming { get; set; } = new();

    /// <summary>Alerts of messages up to this one were told before this server was started.</summary>
    public long ToldUpTo { get; set; }

    /// <summary>Ends the stream of the desk, so that it comes again: to this server or to another.</summary>
    public CancellationTokenSource ComeAgain { get; set; } = new();
}

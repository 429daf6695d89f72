namespace LiveEmpathy.Desk.Uplink;

/// <summary>How the line to the server is doing.</summary>
public enum LinkState
{
    /// <summary>Not tried yet, or trying.</summary>
    Connecting,

    /// <summary>The server takes the call.</summary>
    Streaming,

    /// <summary>The server does not answer, or was lost: messages are kept and the desk tries again.</summary>
    Waiting,

    /// <summary>The server has the whole call.</summary>
    Delivered,

    /// <summary>The server refused the call for good.</summary>
    Refused,

    /// <summary>The call was ended while the server was away: it has not all of it.</summary>
    Lost,
}

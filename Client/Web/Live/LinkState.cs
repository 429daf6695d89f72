namespace LiveEmpathy.Web.Live;

/// <summary>How the line to the server is doing.</summary>
public enum LinkState
{
    /// <summary>The first connection is being made.</summary>
    Connecting,

    /// <summary>Connected and subscribed.</summary>
    Live,

    /// <summary>The line dropped a moment ago; it is being made again.</summary>
    Reconnecting,

    /// <summary>Several attempts have failed; they go on.</summary>
    Offline,

    /// <summary>The server refuses this viewer; it is asked again now and then.</summary>
    Forbidden,
}

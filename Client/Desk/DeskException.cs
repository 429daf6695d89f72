namespace LiveEmpathy.Desk;

/// <summary>Something a person must know and can act on: ends the command with this message and this exit code.</summary>
/// <param name="exit">How the process ends.</param>
/// <param name="message">What is wrong and what to do; no speech, names or numbers out of a call.</param>
public sealed class DeskException(DeskExit exit, string message) : Exception(message)
{
    /// <summary>How the process ends.</summary>
    public DeskExit Exit { get; } = exit;
}

/// <summary>Exit codes of the desk.</summary>
public enum DeskExit
{
    /// <summary>All done.</summary>
    Done = 0,

    /// <summary>The command line is wrong.</summary>
    BadCommand = 1,

    /// <summary>A file given is missing, broken or not what it should be.</summary>
    BadInput = 2,

    /// <summary>The server did not answer within the time given.</summary>
    NoServer = 3,

    /// <summary>The server refused the call.</summary>
    Refused = 4,

    /// <summary>An audio device is missing or refuses.</summary>
    NoDevice = 5,
}

using MessagePack;

namespace LiveEmpathy.Contracts;

/// <summary>A fact about the stream itself.</summary>
/// <param name="Kind">Which.</param>
/// <param name="AtMs">Stream time, ms.</param>
[MessagePackObject]
public readonly record struct StreamNotice([property: Key(0)] NoticeKind Kind, [property: Key(1)] int AtMs);

/// <summary>Kinds of <see cref="StreamNotice"/>. A kind that a reader does not know is ignored.</summary>
public enum NoticeKind : byte
{
    /// <summary>The customer is put on hold: silence from here on is not dead air.</summary>
    HoldStarts = 1,

    /// <summary>The hold is over.</summary>
    HoldEnds = 2,

    /// <summary>Secure pause: nothing is captured from here on.</summary>
    PauseStarts = 3,

    /// <summary>The secure pause is over.</summary>
    PauseEnds = 4,

    /// <summary>Audio was lost from here on (device gone, source too slow).</summary>
    GapStarts = 5,

    /// <summary>Audio is back.</summary>
    GapEnds = 6,

    /// <summary>Transcription cannot keep up: partial text is left out.</summary>
    WordsDegraded = 7,

    /// <summary>Transcription keeps up again.</summary>
    WordsRecovered = 8,
}

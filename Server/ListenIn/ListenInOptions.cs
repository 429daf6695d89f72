using System.ComponentModel.DataAnnotations;

namespace LiveEmpathy.Server.ListenIn;

/// <summary>Policy on listening in; section `ListenIn` of the configuration.</summary>
public sealed class ListenInOptions
{
    /// <summary>Whether supervisors may listen to live calls at all. Off until somebody decides that they may.</summary>
    public bool Allowed { get; set; }

    /// <summary>Supervisors on one call at once: more is an audience.</summary>
    [Range(1, 20)]
    public int MaxListeners { get; set; } = 3;

    /// <summary>Where each use is recorded, one line of JSON each: who, when, which call. Where this cannot be written, nobody listens.</summary>
    [Required]
    public string RecordFile { get; set; } = "listen-in.jsonl";
}

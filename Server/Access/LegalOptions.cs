using System.ComponentModel.DataAnnotations;
using LiveEmpathy.Contracts;

namespace LiveEmpathy.Server.Access;

/// <summary>The law that this server works under; section `Legal` of the configuration. See docs/privacy.md.</summary>
public sealed class LegalOptions
{
    /// <summary>`EU` or `Standard`; anything else stops the server at its start.</summary>
    [EnumDataType(typeof(LegalProfile), ErrorMessage = "Legal:Profile is EU or Standard.")]
    public LegalProfile Profile { get; set; } = LegalProfile.Standard;
}

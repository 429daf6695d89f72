using System.ComponentModel.DataAnnotations;

namespace LiveEmpathy.Server.Playbook;

/// <summary>Where the playbooks are; section `Playbook` of the configuration.</summary>
public sealed class PlaybookOptions : IValidatableObject
{
    /// <summary>Folder with a company's own playbooks (*.yaml) and Contact Lens rules (*.json); empty: the shipped ones.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The language of calls for whose own there is no playbook.</summary>
    [RegularExpression("^[a-z]{2,3}$", ErrorMessage = "Playbook:DefaultLanguage is a language such as en.")]
    public string DefaultLanguage { get; set; } = "en";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Folder.Length > 0 && !Directory.Exists(Folder))
            yield return new ValidationResult($"Playbook:Folder: there is no folder {Folder}. Make it, or leave the setting empty for the shipped playbooks.", [nameof(Folder)]);
    }
}

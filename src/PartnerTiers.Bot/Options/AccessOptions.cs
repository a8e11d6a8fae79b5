using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>Section <c>Access</c>: who may see and do what. A person is an e-mail address, <c>group:</c> and a directory group id, or <c>slack:</c> and a user group id.</summary>
public sealed class AccessOptions
{
    private const string Person = @"^([^\s@:]+@[^\s@]+|group:\S+|slack:\S+)$";
    private const string PersonInWords = "an e-mail address, \"group:<directory group id>\" or \"slack:<user group id>\"";

    /// <summary>Whose members are home. Empty in development mode: everyone on loopback.</summary>
    public HomeOptions Home { get; init; } = new();

    /// <summary>Managers besides those that the CRM names. Default: none.</summary>
    [Like(Person, PersonInWords)]
    public List<string?> Managers { get; init; } = [];

    /// <summary>Who decides any proposal, signs second and publishes. Default: nobody.</summary>
    [Like(Person, PersonInWords)]
    public List<string?> Approvers { get; init; } = [];

    /// <summary>Who receives the summaries. Default: nobody.</summary>
    [Like(Person, PersonInWords)]
    public List<string?> Leadership { get; init; } = [];

    /// <summary>Who binds channels, syncs, and sees data problems and the audit log. Default: nobody.</summary>
    [Like(Person, PersonInWords)]
    public List<string?> Admins { get; init; } = [];

    /// <summary>What belongs to a partner; bindings made in chat add to these. Default: none.</summary>
    public List<BindingOptions?> Bindings { get; init; } = [];
}

namespace PartnerTiers.Operations.Access;

/// <summary>Everyone who can read an answer, as far as permission goes.</summary>
public abstract record Audience
{
    private Audience()
    {
    }

    /// <summary>Home people only: everything may be shown.</summary>
    /// <param name="Roles">What the asker may do besides asking.</param>
    /// <param name="Email">The asker's address, for "my partners".</param>
    public sealed record Home(Roles Roles, string? Email) : Audience;

    /// <summary>People of one partner can read it: that partner's own figures and the published rules.</summary>
    /// <param name="PartnerId">The partner.</param>
    /// <param name="AskerIsHome">The asker belongs to us: alone with the bot they would be told everything. Nothing more may be shown here for it.</param>
    public sealed record OfPartner(string PartnerId, bool AskerIsHome = false) : Audience;

    /// <summary>Someone unknown can read it: no data at all.</summary>
    public sealed record Stranger : Audience;
}

namespace PartnerTiers.Operations.Access;

/// <summary>Everyone who can read an answer, as far as permission goes. Only this room makes one: what is shown to somebody was admitted by the <see cref="Doorkeeper"/>.</summary>
public abstract record Audience
{
    private Audience()
    {
    }

    /// <summary>Home people only: everything may be shown.</summary>
    public sealed record Home : Audience
    {
        internal Home(Roles roles, string? email) => (Roles, Email) = (roles, email);

        /// <summary>What the asker may do besides asking.</summary>
        public Roles Roles { get; }

        /// <summary>The asker's address, for "my partners".</summary>
        public string? Email { get; }
    }

    /// <summary>People of one partner can read it: that partner's own figures and the published rules.</summary>
    public sealed record OfPartner : Audience
    {
        internal OfPartner(string partnerId, bool askerIsHome = false) => (PartnerId, AskerIsHome) = (partnerId, askerIsHome);

        /// <summary>The partner.</summary>
        public string PartnerId { get; }

        /// <summary>The asker belongs to us: alone with the bot they would be told everything. Nothing more may be shown here for it.</summary>
        public bool AskerIsHome { get; }
    }

    /// <summary>Someone unknown can read it: no data at all.</summary>
    public sealed record Stranger : Audience
    {
        internal Stranger()
        {
        }
    }
}

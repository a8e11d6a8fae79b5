using NodaTime;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Pushes;

/// <summary>What a push is composed from.</summary>
/// <param name="Turn">The programme as those who can read it now may see it, their language, and in a direct message the address of the one who reads it.</param>
internal sealed record PushTurn(Turn Turn)
{
    /// <summary>The language to speak.</summary>
    public Language Language => Turn.Language;

    /// <summary>The programme as those who can read it now may see it. Its <c>Audience</c> tells who they are.</summary>
    public ProgrammeView View => Turn.View;

    /// <summary>The day on which it is read.</summary>
    public LocalDate Today => View.Today;

    /// <summary>The partner itself reads it.</summary>
    public bool IsToPartner => View.Audience is Audience.OfPartner;

    /// <summary>It goes to one person at home, by direct message.</summary>
    public bool IsToPerson => Turn.AskerEmail is not null;
}

using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Acts.Commands;

/// <summary>A sentence read as an act.</summary>
/// <param name="Act">The act; null: the partner it is about is not clear.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Said">The asker's own words for the partner; null: none.</param>
internal sealed record Command(Question? Act, string Language, string? Said = null)
{
    /// <summary>Answered where only home people read along, whomever it names.</summary>
    public bool OnlyAmongUs { get; init; }

    /// <summary>Not for admins alone, though the act is not known yet.</summary>
    public bool IsForAll { get; init; }

    /// <summary>The act for each partner that may be meant.</summary>
    public ImmutableArray<(string Partner, Question Act)> Choices { get; init; } = [];

    /// <summary>Several partners are called so; false: none, and the choices are called nearly so.</summary>
    public bool IsKnown { get; init; }
}

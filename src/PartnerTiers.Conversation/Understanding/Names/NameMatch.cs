using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>How well words match a name; the earlier the better.</summary>
internal enum NameFit
{
    /// <summary>The whole name or alias, legal form aside, or its id.</summary>
    Exact,

    /// <summary>All its words in another order, or written as one, or its initials.</summary>
    Rearranged,

    /// <summary>Some of its words, the telling ones among them.</summary>
    Partial,

    /// <summary>The whole with typing errors.</summary>
    Misspelt,

    /// <summary>Some of its words with typing errors.</summary>
    PartlyMisspelt,
}

/// <summary>Words of a sentence that name a partner.</summary>
/// <param name="From">First word.</param>
/// <param name="To">The word after the last.</param>
/// <param name="Partners">Ids of all that match equally well; more than one: it has to be asked.</param>
/// <param name="Fit">How well.</param>
internal sealed record NameMatch(int From, int To, ImmutableArray<string> Partners, NameFit Fit);

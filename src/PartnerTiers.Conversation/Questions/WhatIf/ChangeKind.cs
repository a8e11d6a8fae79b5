namespace PartnerTiers.Conversation.Questions.WhatIf;

/// <summary>What may be supposed.</summary>
public enum ChangeKind
{
    /// <summary>Revenue, as one won deal; less is a credit note.</summary>
    Revenue,

    /// <summary>Won deals.</summary>
    Deals,

    /// <summary>Certified people.</summary>
    People,

    /// <summary>One person by name, who goes.</summary>
    Person,

    /// <summary>Survey answers.</summary>
    Answers,

    /// <summary>Evidence of a kind.</summary>
    Evidence,

    /// <summary>Open deals put in order.</summary>
    Tidy,

    /// <summary>Escalations.</summary>
    Escalations,

    /// <summary>Renewals: kept ones come, lost ones are counted negative.</summary>
    Renewals,

    /// <summary>The mean of all survey answers comes to a score.</summary>
    Satisfaction,

    /// <summary>An imported figure: so much more or less of it, or the value that it comes to.</summary>
    Figure,

    /// <summary>What a criterion has today, so many times over.</summary>
    Times,
}

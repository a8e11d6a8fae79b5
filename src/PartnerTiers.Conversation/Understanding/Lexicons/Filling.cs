namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>Where a word says nothing.</summary>
internal enum Filling
{
    /// <summary>Wherever it stands: "please".</summary>
    Anywhere,

    /// <summary>Beside a place, a field or a credential: "covering" France.</summary>
    Beside,

    /// <summary>Behind a criterion: its revenue "number".</summary>
    Figure,

    /// <summary>Beside a field or a credential, but not where it is the thing that is asked for: retail "customers".</summary>
    Thing,

    /// <summary>Beside whoever manages partners: Maria's "team".</summary>
    Managed,
}

namespace PartnerTiers.Bot.Verbs.Ask;

/// <summary>How <c>ask</c> writes an answer.</summary>
internal enum AnswerFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>The answer document with typed values.</summary>
    Json,

    /// <summary>The Adaptive Card.</summary>
    Teams,

    /// <summary>The Block Kit payload.</summary>
    Slack,
}

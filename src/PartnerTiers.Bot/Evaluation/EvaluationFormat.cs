namespace PartnerTiers.Bot.Evaluation;

/// <summary>How <c>evaluate</c> prints.</summary>
public enum EvaluationFormat
{
    /// <summary>For people, at 100 columns.</summary>
    Table,

    /// <summary>RFC 4180: a row per partner and criterion, about the next tier.</summary>
    Csv,

    /// <summary>Everything, with receipts.</summary>
    Json,
}

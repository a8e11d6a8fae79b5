namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>Why a row is left out.</summary>
/// <param name="Column">The column at fault; empty when it is the whole row.</param>
/// <param name="Value">What stands there, cut to 200 characters.</param>
/// <param name="Reason">What is wrong and what would be right, one sentence.</param>
internal sealed record Fault(string Column, string Value, string Reason);

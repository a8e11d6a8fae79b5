namespace PartnerTiers.Operations.Sync;

/// <summary>A row left out.</summary>
/// <param name="File">The file or object, for example <c>deals.csv</c>.</param>
/// <param name="Line">The physical line on which the row starts, the header being 1; 0 where a source has no lines.</param>
/// <param name="Column">The column at fault.</param>
/// <param name="Value">What stood there, cut to 200 characters.</param>
/// <param name="Reason">What is wrong and what would be right, one sentence.</param>
/// <param name="PartnerId">The partner it is about, where one is known.</param>
/// <param name="AlsoLost">Rows of a refused partner that go with it and are not reported on their own.</param>
public sealed record Reject(string File, int Line, string Column, string Value, string Reason, string? PartnerId = null, int AlsoLost = 0);

namespace PartnerTiers.Testing.Slack;

/// <summary>How a call fails.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">Slack's code; null: a body that is no JSON.</param>
/// <param name="RetryAfter">Seconds.</param>
/// <param name="IsDone">The call does its work before it fails: the answer is lost.</param>
/// <param name="IsCut">The connection ends without an answer.</param>
public sealed record SlackFailure(int Status = 200, string? Error = null, int? RetryAfter = null, bool IsDone = false, bool IsCut = false);

namespace PartnerTiers.Operations.Threads;

/// <summary>One person in one thread of one channel.</summary>
/// <param name="Channel">The platform: <c>teams</c>, <c>slack</c>, <c>web</c>, <c>terminal</c>.</param>
/// <param name="Thread">The platform's id of the thread.</param>
/// <param name="Person">The platform's id of the person.</param>
public sealed record ThreadKey(string Channel, string Thread, string Person);

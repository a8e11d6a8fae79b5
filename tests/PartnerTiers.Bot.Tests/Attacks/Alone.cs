using Xunit;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>Tests that look at the memory of the process: while others run, theirs would be counted.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

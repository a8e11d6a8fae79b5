using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Channels.Tests.Samples;

/// <summary>Golden files of Teams and Slack, to be read side by side.</summary>
public sealed class SideBySideTests
{
    [Fact]
    public void Every_sample_is_kept_as_it_looks_in_teams_and_as_it_looks_in_slack()
    {
        var samples = AnswerSamples.All.Where(static sample => !sample.IsBulk && sample.Name is not ("hostile" or "longest")).Select(static sample => sample.Name + ".json").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(samples, KeptOf("Teams"));
        Assert.Equal(samples, KeptOf("Slack"));
    }

    private static IEnumerable<string> KeptOf(string platform) =>
        Directory.GetFiles(Repository.PathOf("tests", "PartnerTiers.Channels.Tests", "Golden", platform), "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal)!;
}

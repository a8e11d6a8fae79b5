using PartnerTiers.Bot.Metrics;
using Xunit;

namespace PartnerTiers.Bot.Tests.Metrics;

public class MetricsPageTests
{
    [Fact]
    public void Answers_are_counted_by_channel_and_kind_in_buckets()
    {
        using var page = new MetricsPage();
        using var meter = new BotMeter();

        meter.Answered("web", "need", TimeSpan.FromMilliseconds(7));
        meter.Answered("web", "need", TimeSpan.FromMilliseconds(300));

        var text = page.Write();
        Assert.Contains("# TYPE partnertiers_answer_duration_seconds histogram\n", text, StringComparison.Ordinal);
        Assert.Contains("partnertiers_answer_duration_seconds_bucket{channel=\"web\",kind=\"need\",le=\"0.005\"} 0\n", text, StringComparison.Ordinal);
        Assert.Contains("partnertiers_answer_duration_seconds_bucket{channel=\"web\",kind=\"need\",le=\"0.01\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("partnertiers_answer_duration_seconds_bucket{channel=\"web\",kind=\"need\",le=\"+Inf\"} 2\n", text, StringComparison.Ordinal);
        Assert.Contains("partnertiers_answer_duration_seconds_count{channel=\"web\",kind=\"need\"} 2\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_cannot_break_out_of_its_quotes()
    {
        using var page = new MetricsPage();
        using var meter = new BotMeter();

        meter.Answered("a\"b\\c\nd", "need", TimeSpan.Zero);

        Assert.Contains("channel=\"a\\\"b\\\\c\\nd\"", page.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_facts_in_force_are_observed_when_asked()
    {
        using var page = new MetricsPage();
        using var meter = new BotMeter();
        var partners = 3;
        meter.Watch(() => partners, () => 12.5);
        Assert.Contains("partnertiers_facts_partners 3\n", page.Write(), StringComparison.Ordinal);

        partners = 4;

        var text = page.Write();
        Assert.Contains("partnertiers_facts_partners 4\n", text, StringComparison.Ordinal);
        Assert.Contains("partnertiers_facts_age_seconds 12.5\n", text, StringComparison.Ordinal);
    }
}

using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

public sealed class What_is_shown_never_contradicts_the_verdict
{
    private static readonly Language English = Languages.Default;

    [Theory]
    [InlineData(Unit.Money, "961501.22", "1000000", Word.AtLeast, "€961k", "€1.0M")]
    [InlineData(Unit.Money, "999999.99", "1000000", Word.AtLeast, "€999k", "€1.0M")]
    [InlineData(Unit.Money, "1048999.999", "1049000", Word.AtLeast, "€1,048,999.99", "€1,049k")]
    [InlineData(Unit.Money, "1046000", "1045000", Word.AtLeast, "€1,046,000", "€1,045k")]
    [InlineData(Unit.Share, "0.7996", "0.8", Word.AtLeast, "79.9%", "80%")]
    [InlineData(Unit.Share, "0.8", "0.8", Word.AtLeast, "80%", "80%")]
    [InlineData(Unit.Share, "0.0204", "0.02", Word.AtMost, "2.1%", "2%")]
    [InlineData(Unit.Share, "0.019", "0.02", Word.AtMost, "2%", "2%")]
    [InlineData(Unit.Score, "4.49", "4.5", Word.AtLeast, "4.4", "4.5")]
    [InlineData(Unit.Score, "4.52", "4.51", Word.AtLeast, "4.52", "4.51")]
    [InlineData(Unit.Deals, "2", "2", Word.MoreThan, "2", "2")]
    [InlineData(Unit.Number, "5.02", "5", Word.MoreThan, "5.02", "5")]
    public void A_value_beside_its_threshold(Unit unit, string value, string need, Word word, string shown, string shownNeed)
    {
        var (amount, threshold) = (Decimal(value), Decimal(need));
        var met = word switch { Word.AtLeast => amount >= threshold, Word.AtMost => amount <= threshold, Word.MoreThan => amount > threshold, _ => amount < threshold };
        Assert.Equal(shown, Shown.Against(unit, amount, threshold, word, met, "EUR").Plain(English));
        Assert.Equal(shownNeed.Replace("1,049k", "1,049,000", StringComparison.Ordinal).Replace("1,045k", "1,045,000", StringComparison.Ordinal), Shown.Need(unit, threshold, "EUR").Plain(English));
    }

    [Theory]
    [InlineData(Unit.Money, "37999.99", "38000", "€37k", "€38k")]
    [InlineData(Unit.Money, "38499.99", "38500", "€38,499.99", "€38,500")]
    [InlineData(Unit.Score, "4.4999", "4.5", "4.4", "4.5")]
    [InlineData(Unit.Score, "4.502", "4.504", "4.5", "4.504")]
    [InlineData(Unit.Share, "0.89999", "0.9", "89.9%", "90%")]
    [InlineData(Unit.Share, "0.9", "0.90004", "90%", "90.004%")]
    [InlineData(Unit.Number, "5.00001", "5.00002", "5", "5.00002")]
    public void An_unmet_value_never_looks_like_what_is_needed(Unit unit, string value, string need, string shown, string shownNeed)
    {
        var (left, right) = (Shown.Against(unit, Decimal(value), Decimal(need), Word.AtLeast, met: false, "EUR").Plain(English), Shown.Need(unit, Decimal(need), "EUR").Plain(English));
        Assert.Equal((shown, shownNeed), (left, right));
        Assert.NotEqual(left, right);
    }

    [Theory]
    [InlineData(Unit.Score, "4.504", "4.5", "4.504")]
    [InlineData(Unit.Score, "4.5", "4.5", "4.5")]
    [InlineData(Unit.Share, "0.79999", "0.8", "79.999%")]
    [InlineData(Unit.Score, "4.25", "4.5", "4.25")]
    public void A_figure_beside_what_it_was_compared_with(Unit unit, string value, string bound, string shown) =>
        Assert.Equal(shown, Shown.Beside(unit, Decimal(value), Decimal(bound), "EUR").Plain(English));

    [Theory]
    [InlineData("0.9999", "99%")]
    [InlineData("1", "100%")]
    [InlineData("0.968", "97%")]
    [InlineData("0", "0%")]
    public void Progress_is_only_full_when_it_is(string progress, string shown) => Assert.Equal(shown, Shown.Progress(Decimal(progress)).Plain(English));

    [Theory]
    [InlineData(Unit.Money, "961501.221", "1000000", Word.AtLeast, "More", "38498.78")]
    [InlineData(Unit.Money, "961501.229", "1000000", Word.AtLeast, "More", "38498.78")]
    [InlineData(Unit.People, "1", "2.5", Word.AtLeast, "More", "2")]
    [InlineData(Unit.Deals, "2", "2", Word.MoreThan, "More", "1")]
    [InlineData(Unit.Deals, "2", "2.5", Word.MoreThan, "More", "1")]
    [InlineData(Unit.Score, "4.2666", "4.5", Word.AtLeast, "More", "0.24")]
    [InlineData(Unit.Score, "4.5", "4.5", Word.MoreThan, "Beyond", "0")]
    [InlineData(Unit.Share, "0.0204", "0.02", Word.AtMost, "Less", "0.001")]
    [InlineData(Unit.Points, "120", "100", Word.AtLeast, "Gate", "0")]
    public void Having_what_is_missing_is_enough(Unit unit, string value, string need, Word word, string kind, string amount)
    {
        var at = new TierResult(ExampleRules.Select, Decimal(need), word, Met: false, Gap: null, Progress: 0.5m);
        var part = new PartResult(ExampleRules.Part(new MeasureRules("revenue"), null, null), 0, Decimal(value), unit, [at], Receipt.Nothing(null, default));
        Assert.Equal(new Shortfall(Enum.Parse<ShortfallKind>(kind), Decimal(amount)), Shortfall.Of(part, at));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

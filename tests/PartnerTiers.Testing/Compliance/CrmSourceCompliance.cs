using System.Globalization;
using NodaTime;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>The exam that every CRM connector sits. A new connector's first file is a class that inherits this one and fills a CRM of the tests with facts.</summary>
public abstract class CrmSourceCompliance
{
    private static readonly LocalDate Day = new(2026, 2, 28);

    /// <summary>A source whose CRM holds exactly these facts, in the CRM's own form.</summary>
    protected abstract Task<ICrmSource> HoldingAsync(FactSet facts);

    /// <summary>The same with one more thing in it that cannot be taken for a fact, and few enough of it to go on.</summary>
    protected abstract Task<ICrmSource> HoldingOneBadAsync(FactSet facts);

    /// <summary>A source that cannot reach its CRM.</summary>
    protected abstract Task<ICrmSource> UnreachableAsync();

    /// <summary>What of <paramref name="facts"/> a CRM of this kind has a place for.</summary>
    protected virtual FactSet AsHeld(FactSet facts) => facts;

    [Fact]
    public async Task Every_fact_arrives_exactly_with_text_as_it_stands()
    {
        var facts = AsHeld(Everything());

        var reading = await (await HoldingAsync(facts)).ReadAsync(null, CancellationToken.None);

        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Rejects);
        Assert.Equal(FactSamples.Lines(facts), FactSamples.Lines(reading.Facts));
        Assert.Equal(FactSamples.CountOf(facts), reading.RowsRead);
    }

    [Fact]
    public async Task A_crm_without_anything_in_it_is_read_as_that()
    {
        var reading = await (await HoldingAsync(FactSet.Empty)).ReadAsync(null, CancellationToken.None);

        Assert.Null(reading.Refusal);
        Assert.Equal((0, 0), (reading.RowsRead, FactSamples.CountOf(reading.Facts)));
    }

    [Fact]
    public async Task Ten_thousand_rows_all_arrive_and_once()
    {
        var partners = Enumerable.Range(0, 500).Select(i => new Partner($"P{i}", $"Partner {i}", "isv", i % 2 == 0 ? "EMEA" : "APAC")).ToList();
        var deals = Enumerable.Range(0, 9500).Select(i => new Deal($"D{i}", $"P{i % 500}", (Contribution)(i % 3), "EUR", (DealStage)(i % 4), i, ClosedOn: Day.PlusDays(i % 300))).ToList();
        var facts = AsHeld(FactSet.Empty with { Partners = [.. partners], Deals = [.. deals] });

        var reading = await (await HoldingAsync(facts)).ReadAsync(null, CancellationToken.None);

        Assert.Equal(FactSamples.Lines(facts), FactSamples.Lines(reading.Facts));
    }

    [Fact]
    public async Task Reading_twice_gives_the_same_facts_in_the_same_order()
    {
        var source = await HoldingAsync(AsHeld(Everything()));

        var (first, second) = (await source.ReadAsync(null, CancellationToken.None), await source.ReadAsync(null, CancellationToken.None));

        Assert.Equal(first.Facts.Partners.Select(partner => partner.Id), second.Facts.Partners.Select(partner => partner.Id));
        Assert.Equal(first.Facts.Deals.AsEnumerable(), second.Facts.Deals.AsEnumerable());
        Assert.Equal(FactSamples.Lines(first.Facts), FactSamples.Lines(second.Facts));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task The_culture_of_the_machine_changes_nothing(string culture)
    {
        var facts = AsHeld(Everything());
        var expected = FactSamples.Lines(facts);
        var before = CultureInfo.CurrentCulture;
        CrmReading reading;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            reading = await (await HoldingAsync(facts)).ReadAsync(null, CancellationToken.None);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(expected, FactSamples.Lines(reading.Facts));
    }

    [Fact]
    public async Task What_is_bad_is_left_out_and_reported_and_the_rest_loads()
    {
        var facts = AsHeld(Everything());

        var reading = await (await HoldingOneBadAsync(facts)).ReadAsync(null, CancellationToken.None);

        Assert.Null(reading.Refusal);
        var reject = Assert.Single(reading.Rejects);
        Assert.NotEmpty(reject.File);
        Assert.NotEmpty(reject.Column);
        Assert.EndsWith(".", reject.Reason, StringComparison.Ordinal);
        Assert.Equal(FactSamples.Lines(facts), FactSamples.Lines(reading.Facts));
        Assert.Equal(FactSamples.CountOf(facts) + 1, reading.RowsRead);
    }

    [Fact]
    public async Task A_crm_that_cannot_be_reached_is_a_refusal_and_no_exception()
    {
        var source = await UnreachableAsync();

        var reading = await source.ReadAsync(null, CancellationToken.None);

        Assert.NotNull(reading.Refusal);
        Assert.NotEmpty(reading.Refusal.Message);
        Assert.Equal(0, FactSamples.CountOf(reading.Facts));
        Assert.True(source.MayHaveChangedSince(Instant.FromUtc(2100, 1, 1, 0, 0)));
    }

    [Fact]
    public async Task Progress_names_its_step_and_never_goes_back()
    {
        var told = new List<SyncProgress>();

        await (await HoldingAsync(AsHeld(Everything()))).ReadAsync(new Told(told), CancellationToken.None);

        Assert.NotEmpty(told);
        Assert.All(told, progress => Assert.NotEmpty(progress.Step));
        Assert.All(told.GroupBy(progress => progress.Step), step => Assert.Equal(step.Select(progress => progress.Rows).Order(), step.Select(progress => progress.Rows)));
    }

    [Fact]
    public async Task A_cancelled_reading_ends_as_cancelled()
    {
        var source = await HoldingAsync(AsHeld(Everything()));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.ReadAsync(null, new CancellationToken(canceled: true)));
    }

    /// <summary>Facts with the text and figures that get lost on the way: markup, mentions, formulas, right-to-left, quotes, line breaks; credit notes, 28 digits, no amount, no rate.</summary>
    private static FactSet Everything() => new(
        [
            new("P1", "<!channel> & \"Söhne\", Inc.", "reseller", "EMEA", "DE", ["[x](javascript:alert(1))", "<at>all</at>"], ["=1+1", "C#"], ["Retail"], "jo.winter@example.com", "select", Day, Day.PlusDays(31), new(2020, 2, 29), "acme.example"),
            new("p1", "العربية 日本 \U0001F600", "isv", "LATAM"),
            new("P3", "O'Hanlon\nand sons", "service", "APAC", Tier: "a tier that nobody knows"),
        ],
        [
            new("D1", "P1", Contribution.Resold, "EUR", DealStage.Won, 0.1234567890123456789012345678m, 0.5m, "+deal", "-customer", Day, Day, Day, "@owner", "'next", Day),
            new("D1", "p1", Contribution.Influenced, "EUR", DealStage.Won, -1234567890123456789012345.678m, 0m, ClosedOn: Day),
            new("D2", "P1", Contribution.Sourced, "JPY", DealStage.Won, ClosedOn: Day),
            new("D3", "P3", Contribution.Sourced, "USD", DealStage.Won, 10.50m),
            new("D4", "P3", Contribution.Sourced, "USD", DealStage.Registered, RegisteredOn: new(1, 1, 1), NextStepDue: new(9999, 12, 31)),
        ],
        [new("P1", "Ida Brandt", "Architect", Day), new("P1", "Ida Brandt", "Architect", Day), new("P1", "ida", "Architect", Day, Day)],
        [new("P1", FeedbackKind.Csat, Day, 4.5m, "c", "D1"), new("P1", FeedbackKind.Renewal, Day, 0m), new("P1", FeedbackKind.Escalation, Day)],
        [new("P1", EvidenceKind.BusinessPlan, Day, "t", "https://example.com/?a=1&b=%20", Day), new("P3", EvidenceKind.Sow, Day)],
        [new("P1", "ARR", Day, -12.50m)],
        [new(Day, "USD", 1.087500m), new(Day, "USD", 1.1m)]);

    private sealed class Told(List<SyncProgress> list) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => list.Add(value);
    }
}

using NodaTime;
using PartnerTiers.Programme.Facts;
using Xunit;

namespace PartnerTiers.Programme.Tests;

public class DealListTests
{
    [Fact]
    public void A_packed_deal_reads_back_as_it_was_every_field_of_it()
    {
        Deal[] deals =
        [
            new("D1", "P1", Contribution.Resold, "EUR", DealStage.Won, 1234.50m, 0.5m, "Two \"words\", ł", "Wisłok", new LocalDate(2026, 1, 31), new LocalDate(2026, 2, 1), new LocalDate(9999, 12, 31), "Ida", "Call", new LocalDate(1, 1, 1)),
            new("D2", "P2", Contribution.Influenced, "JPY", DealStage.Registered),
            new(string.Empty, "P1", Contribution.Sourced, string.Empty, DealStage.Lost, 0m, 0m, string.Empty, string.Empty, Owner: string.Empty, NextStep: string.Empty),
        ];
        DealList list = [.. deals];
        Assert.Equal(deals, list);
        Assert.Equal((3, false), (list.Length, list.IsEmpty));
        Assert.Equal((0, true), (DealList.Empty.Length, DealList.Empty.IsEmpty));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1.000")]
    [InlineData("-0.00")]
    [InlineData("-12345.67")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("18446744073709551616")]
    [InlineData("18446744073709551615")]
    public void Amounts_and_shares_keep_their_last_zero(string text)
    {
        var number = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var read = One(new Deal("D", "P", Contribution.Sourced, "EUR", DealStage.Open, number, number));
        Assert.Equal(decimal.GetBits(number), decimal.GetBits(read.Amount!.Value));
        Assert.Equal(decimal.GetBits(number), decimal.GetBits(read.Share));
    }

    [Fact]
    public void Weaker_roles_are_kept()
    {
        var deal = new Deal("D", "P", Contribution.Resold, "EUR", DealStage.Won) { AlsoAs = [Contribution.Influenced, Contribution.Sourced] };
        Assert.Equal(deal.AlsoAs.AsEnumerable(), One(deal).AlsoAs);
        Assert.Empty(One(deal with { AlsoAs = [] }).AlsoAs);
    }

    [Fact]
    public void Many_deals_keep_their_order_and_more_texts_than_a_table_holds()
    {
        var builder = new DealListBuilder();
        for (var i = 0; i < 70_000; i++)
        {
            builder.Add(Of(i));
            Assert.True(i % 999 != 0 || builder[i] == Of(i));
        }

        Assert.True(builder.Count == 70_000 && builder[4_096] == Of(4_096) && builder[69_999] == Of(69_999));
        var list = builder.ToList();
        Assert.True(Enumerable.Range(0, 70_000).All(i => list[i] == Of(i)));
        Assert.True(list.SequenceEqual(Enumerable.Range(0, 70_000).Select(Of)));

        static Deal Of(int i) => new($"D{i}", $"P{i % 500}", Contribution.Sourced, "EUR", DealStage.Open, i, Customer: $"Customer {i}", Owner: $"Owner {i % 7}");
    }

    [Fact]
    public void Deals_of_a_snapshot_can_be_looked_at_again_by_any_thread()
    {
        var facts = Snapshot.Build(FactSet.Empty with
        {
            Partners = [.. Enumerable.Range(0, 50).Select(static i => new Partner($"P{i:00}", $"Partner {i}", "isv", "EMEA"))],
            Deals = [.. Enumerable.Range(0, 5_000).Select(static i => new Deal($"D{i:0000}", $"P{i % 50:00}", Contribution.Sourced, "EUR", DealStage.Won, i, ClosedOn: new LocalDate(2026, 1, 1).PlusDays(i % 300)))],
        });
        Parallel.For(0, 500, i =>
        {
            var (one, other) = (facts.Partners[i % 50], facts.Partners[(i + 1) % 50]);
            Assert.Equal((100, 100), (one.Deals.Length, other.Deals.Length));
            Assert.True(one.Deals.All(deal => deal.PartnerId == one.Partner.Id) && one.Deals.SequenceEqual(one.Deals.OrderBy(static deal => deal.ClosedOn).ThenBy(static deal => deal.Id, StringComparer.Ordinal)));
        });
    }

    [Fact]
    public void Places_are_found_by_hash_and_what_they_hold()
    {
        var index = new PlaceIndex();
        string[] texts = [.. Enumerable.Range(0, 5_000).Select(static i => $"text {i}")];
        foreach (var text in texts)
        {
            Assert.Equal(-1, Find(text));
            index.Add(Hash(text));
        }

        Assert.All(texts, (text, place) => Assert.Equal(place, Find(text)));

        int Find(string text) => index.Find(Hash(text), place => texts[place] == text);

        // Few different ones: most places share theirs.
        static int Hash(string text) => text[^1] * 7;
    }

    private static Deal One(Deal deal)
    {
        DealList list = [deal];
        return list[0];
    }
}

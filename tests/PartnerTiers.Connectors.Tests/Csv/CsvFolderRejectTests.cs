using Xunit;

namespace PartnerTiers.Connectors.Tests.Csv;

public sealed class CsvFolderRejectTests : IDisposable
{
    private const string DealHeader = "id,partner_id,contribution,share,amount,currency,stage,closed_on\n";

    private readonly FolderOfFiles folder = new FolderOfFiles().With("partners.csv", FolderOfFiles.TwoPartners);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("partners.csv", "id,name,type,region", ",Initech,isv,EMEA", "id", "")]
    [InlineData("partners.csv", "id,name,type,region", "P3, ,isv,EMEA", "name", "")]
    [InlineData("partners.csv", "id,name,type,region", "P3,Initech,,EMEA", "type", "")]
    [InlineData("partners.csv", "id,name,type,region", "P3,Initech,var,EMEA", "type", "var")]
    [InlineData("partners.csv", "id,name,type,region", "P3,Initech,isv,", "region", "")]
    [InlineData("partners.csv", "id,name,type,region,joined_on", "P3,Initech,isv,EMEA,2026-02-29", "joined_on", "2026-02-29")]
    [InlineData("partners.csv", "id,name,type,region,grace_until", "P3,Initech,isv,EMEA,31.12.2026", "grace_until", "31.12.2026")]
    [InlineData("partners.csv", "id,name,type,region,tier_since", "P3,Initech,isv,EMEA,2026-1-01", "tier_since", "2026-1-01")]
    [InlineData("deals.csv", DealHeader, "D1,P9,resold,,5,EUR,won,2026-01-01", "partner_id", "P9")]
    [InlineData("deals.csv", DealHeader, "D1,p1,resold,,5,EUR,won,2026-01-01", "partner_id", "p1")]
    [InlineData("deals.csv", DealHeader, ",P1,resold,,5,EUR,won,2026-01-01", "id", "")]
    [InlineData("deals.csv", DealHeader, "D1,,resold,,5,EUR,won,2026-01-01", "partner_id", "")]
    [InlineData("deals.csv", DealHeader, "D1,P1,sold,,5,EUR,won,2026-01-01", "contribution", "sold")]
    [InlineData("deals.csv", DealHeader, "D1,P1,0,,5,EUR,won,2026-01-01", "contribution", "0")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,1.01,5,EUR,won,2026-01-01", "share", "1.01")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,-0.1,5,EUR,won,2026-01-01", "share", "-0.1")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,50%,5,EUR,won,2026-01-01", "share", "50%")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,\"1,234.5\",EUR,won,2026-01-01", "amount", "1,234.5")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,1e5,EUR,won,2026-01-01", "amount", "1e5")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,€5,EUR,won,2026-01-01", "amount", "€5")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,NaN,EUR,won,2026-01-01", "amount", "NaN")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,0.12345678901234567890123456789,EUR,won,2026-01-01", "amount", "0.12345678901234567890123456789")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,99999999999999999999999999999,EUR,won,2026-01-01", "amount", "99999999999999999999999999999")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,5,,won,2026-01-01", "currency", "")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,5,EURO,won,2026-01-01", "currency", "EURO")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,5,E1R,won,2026-01-01", "currency", "E1R")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,5,EUR,closed,2026-01-01", "stage", "closed")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,5,EUR,won,2026-13-01", "closed_on", "2026-13-01")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,5,EUR,won,0000-01-01", "closed_on", "0000-01-01")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,5,EUR,won,２026-01-01", "closed_on", "２026-01-01")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,5,EUR,won", "", "D1,P1,resold,,5,EUR,won")]
    [InlineData("deals.csv", DealHeader, "D1,P1,resold,,1,234.50,EUR,won,2026-01-01", "", "D1,P1,resold,,1,234.50,EUR,won,2026-01-01")]
    [InlineData("deals.csv", DealHeader, "D\"1,P1,resold,,5,EUR,won,2026-01-01", "", "D\"1,P1,resold,,5,EUR,won,2026-01-01")]
    [InlineData("deals.csv", DealHeader, "D\u00001,P1,resold,,5,EUR,won,2026-01-01", "id", "D\uFFFD1")]
    [InlineData("certifications.csv", "partner_id,person,credential,earned_on", "P1,,Architect,2026-01-01", "person", "")]
    [InlineData("certifications.csv", "partner_id,person,credential,earned_on", "P1,Ida,,2026-01-01", "credential", "")]
    [InlineData("certifications.csv", "partner_id,person,credential,earned_on", "P1,Ida,Architect,", "earned_on", "")]
    [InlineData("feedback.csv", "partner_id,kind,on,score", "P1,nps,2026-01-01,9", "kind", "nps")]
    [InlineData("feedback.csv", "partner_id,kind,on,score", "P1,csat,,4", "on", "")]
    [InlineData("feedback.csv", "partner_id,kind,on,score", "P1,csat,2026-01-01,0.9", "score", "0.9")]
    [InlineData("feedback.csv", "partner_id,kind,on,score", "P1,csat,2026-01-01,5.1", "score", "5.1")]
    [InlineData("feedback.csv", "partner_id,kind,on,score", "P1,csat,2026-01-01,", "score", "")]
    [InlineData("feedback.csv", "partner_id,kind,on,score", "P1,renewal,2026-01-01,0.5", "score", "0.5")]
    [InlineData("evidence.csv", "partner_id,kind,on", "P1,case study,2026-01-01", "kind", "case study")]
    [InlineData("evidence.csv", "partner_id,kind,on", "P1,case_study,", "on", "")]
    [InlineData("metrics.csv", "partner_id,metric,on,value", "P1,,2026-01-01,5", "metric", "")]
    [InlineData("metrics.csv", "partner_id,metric,on,value", "P1,ARR,2026-01-01,", "value", "")]
    [InlineData("rates.csv", "on,currency,rate", "2026-01-01,USD,0", "rate", "0")]
    [InlineData("rates.csv", "on,currency,rate", "2026-01-01,USD,-1", "rate", "-1")]
    [InlineData("rates.csv", "on,currency,rate", ",USD,1", "on", "")]
    [InlineData("rates.csv", "on,currency,rate", "2026-01-01,DOLLAR,1", "currency", "DOLLAR")]
    public async Task A_bad_row_is_left_out_and_reported_with_its_cell(string file, string header, string row, string column, string value)
    {
        folder.With(file, header.TrimEnd('\n') + "\n" + row + "\n");

        var reading = await folder.ReadAsync();

        Assert.Null(reading.Refusal);
        var reject = Assert.Single(reading.Rejects);
        Assert.Equal((file, 2, column, value), (reject.File, reject.Line, reject.Column, reject.Value));
        Assert.EndsWith(".", reject.Reason, StringComparison.Ordinal);
        var facts = reading.Facts;
        Assert.Equal(0, facts.Deals.Length + facts.Certifications.Length + facts.Feedback.Length + facts.Evidence.Length + facts.Metrics.Length + facts.Rates.Length);
        Assert.DoesNotContain(facts.Partners, partner => partner.Id == "P3");
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("+5", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("007", "7")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("1.5000000000000000000000000000000000", "1.5")]
    public async Task A_number_is_read_exactly(string text, string value)
    {
        folder.With("metrics.csv", $"partner_id,metric,on,value\nP1,ARR,2026-01-01,{text}\n");

        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Assert.Single((await folder.ReadAsync()).Facts.Metrics).Value);
    }

    [Fact]
    public async Task Of_two_partners_with_one_id_the_later_is_refused()
    {
        folder.With("partners.csv", FolderOfFiles.TwoPartners + "P1,Another,isv,APAC\n");

        var reading = await folder.ReadAsync();

        Assert.Equal(["Acme GmbH", "Globex Corporation"], reading.Facts.Partners.Select(partner => partner.Name));
        Assert.Equal(("partners.csv", 4, "id", "P1", 0), (Assert.Single(reading.Rejects).File, reading.Rejects[0].Line, reading.Rejects[0].Column, reading.Rejects[0].Value, reading.Rejects[0].AlsoLost));
    }

    [Fact]
    public async Task The_same_deal_of_the_same_partner_is_refused_the_second_time_and_not_for_another_partner()
    {
        folder.With("deals.csv", DealHeader + "D1,P1,resold,0.5,5,EUR,won,2026-01-01\nD1,P2,sourced,0.5,5,EUR,won,2026-01-01\nD1,P1,resold,0.5,9,EUR,won,2026-01-01\n");

        var reading = await folder.ReadAsync();

        Assert.Equal([("P1", 5m), ("P2", 5m)], reading.Facts.Deals.Select(deal => (deal.PartnerId, deal.Amount!.Value)));
        Assert.Equal(("id", 4, "P1"), (Assert.Single(reading.Rejects).Column, reading.Rejects[0].Line, reading.Rejects[0].PartnerId));
    }

    [Fact]
    public async Task Of_several_roles_of_a_partner_on_a_deal_the_strongest_counts_and_the_others_are_named()
    {
        folder.With("deals.csv", DealHeader + "D1,P1,influenced,,5,EUR,won,2026-01-01\nD1,P1,resold,,5,EUR,won,2026-01-01\nD1,P1,sourced,,5,EUR,won,2026-01-01\n");

        var reading = await folder.ReadAsync();

        var deal = Assert.Single(reading.Facts.Deals);
        Assert.Equal(PartnerTiers.Programme.Facts.Contribution.Resold, deal.Contribution);
        Assert.Equal([PartnerTiers.Programme.Facts.Contribution.Sourced, PartnerTiers.Programme.Facts.Contribution.Influenced], deal.AlsoAs.AsEnumerable());
        Assert.Equal([3, 4], reading.Rejects.Select(reject => reject.Line));
    }

    [Fact]
    public async Task Rows_of_a_refused_partner_are_reported_once_under_it_and_do_not_count_towards_the_share()
    {
        var good = string.Concat(Enumerable.Range(100, 60).Select(i => $"Q{i},Partner {i},isv,EMEA\n"));
        folder.With("partners.csv", FolderOfFiles.TwoPartners + good + "P3,Initech,nothing,EMEA\n")
            .With("deals.csv", DealHeader + "D1,P3,resold,,5,EUR,won,2026-01-01\nD2,P3,resold,,bad,EUR,won,2026-01-01\nD3,P1,resold,,5,EUR,won,2026-01-01\n")
            .With("evidence.csv", "partner_id,kind,on\nP3,sow,2026-01-01\n");

        var reading = await folder.ReadAsync(maxRejectedShare: 0.05m);

        Assert.Null(reading.Refusal);
        var reject = Assert.Single(reading.Rejects);
        Assert.Equal(("partners.csv", "type", "P3", 3), (reject.File, reject.Column, reject.PartnerId, reject.AlsoLost));
        Assert.Equal("D3", Assert.Single(reading.Facts.Deals).Id);
        Assert.Equal(67, reading.RowsRead);
    }

    [Fact]
    public async Task A_good_row_after_a_refused_one_of_the_same_id_loads_with_its_facts()
    {
        folder.With("partners.csv", "id,name,type,region\nP1,Acme,nothing,EMEA\nP1,Acme,isv,EMEA\n").With("evidence.csv", "partner_id,kind,on\nP1,sow,2026-01-01\n");

        var reading = await folder.ReadAsync();

        Assert.Single(reading.Facts.Partners);
        Assert.Single(reading.Facts.Evidence);
        Assert.Equal(0, Assert.Single(reading.Rejects).AlsoLost);
    }

    [Fact]
    public async Task A_tier_that_nobody_knows_and_a_score_of_an_escalation_do_no_harm()
    {
        folder.With("partners.csv", "id,name,type,region,tier,country\nP1,Acme,isv,EMEA,platinum,de\n").With("feedback.csv", "partner_id,kind,on,score\nP1,escalation,2026-01-01,high\n");

        var reading = await folder.ReadAsync(maxRejectedShare: 0m);

        Assert.Empty(reading.Rejects);
        Assert.Equal(("platinum", "DE"), (reading.Facts.Partners[0].Tier, reading.Facts.Partners[0].Country));
        Assert.Null(Assert.Single(reading.Facts.Feedback).Score);
    }

    [Fact]
    public async Task A_reported_value_is_cut_to_200_characters()
    {
        folder.With("metrics.csv", $"partner_id,metric,on,value\nP1,ARR,2026-01-01,{new string('9', 5000)}\n");

        Assert.Equal(200, Assert.Single((await folder.ReadAsync()).Rejects).Value.Length);
    }
}

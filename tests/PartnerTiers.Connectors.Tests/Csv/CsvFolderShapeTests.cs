using System.Text;
using NodaTime;
using PartnerTiers.Programme.Facts;
using Xunit;

namespace PartnerTiers.Connectors.Tests.Csv;

public sealed class CsvFolderShapeTests : IDisposable
{
    private readonly FolderOfFiles folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_column_of_every_file_arrives()
    {
        folder
            .With("partners.csv", "id,name,type,region,country,aliases,capabilities,industries,manager,tier,tier_since,grace_until,joined_on,domain\n"
                + "P1,Acme GmbH,reseller,EMEA,DE,Acme;ACME AG,Kubernetes; SAP,Retail,jo.winter@example.com,select,2025-01-01,2026-12-31,2020-02-29,acme.example\n")
            .With("deals.csv", "id,partner_id,name,customer,contribution,share,amount,currency,stage,registered_on,answered_on,closed_on,owner,next_step,next_step_due\n"
                + "D1,P1,Shop,Mueller,sourced,0.5,-1234.50,USD,won,2026-01-01,2026-01-02,2026-02-03,Ann,Call,2026-03-01\n")
            .With("certifications.csv", "partner_id,person,credential,earned_on,expires_on\nP1,Ida Brandt,Architect,2025-05-05,\n")
            .With("feedback.csv", "partner_id,kind,on,score,customer,deal_id\nP1,csat,2026-01-05,4.5,Mueller,D1\nP1,renewal,2026-01-06,1,,\nP1,escalation,2026-01-07,,,\n")
            .With("evidence.csv", "partner_id,kind,title,url,on,expires_on\nP1,packaged_service,Quick start,https://acme.example/q,2026-01-01,2026-12-31\n")
            .With("metrics.csv", "partner_id,metric,on,value\nP1,ARR,2026-01-01,12.5\n")
            .With("rates.csv", "on,currency,rate\n2026-01-02,USD,1.0875\n");

        var reading = await folder.ReadAsync();

        Assert.Null(reading.Refusal);
        Assert.Empty(reading.Rejects);
        Assert.Equal(9, reading.RowsRead);
        var partner = Assert.Single(reading.Facts.Partners);
        Assert.Equal(("P1", "Acme GmbH", "reseller", "EMEA", "DE"), (partner.Id, partner.Name, partner.Type, partner.Region, partner.Country));
        Assert.Equal(["Acme", "ACME AG"], partner.Aliases.AsEnumerable());
        Assert.Equal(["Kubernetes", "SAP"], partner.Capabilities.AsEnumerable());
        Assert.Equal(["Retail"], partner.Industries.AsEnumerable());
        Assert.Equal(("jo.winter@example.com", "select", "acme.example"), (partner.Manager, partner.Tier, partner.Domain));
        Assert.Equal((new LocalDate(2025, 1, 1), new LocalDate(2026, 12, 31), new LocalDate(2020, 2, 29)), (partner.TierSince, partner.GraceUntil, partner.JoinedOn));
        Assert.Equal(
            new Deal("D1", "P1", Contribution.Sourced, "USD", DealStage.Won, -1234.50m, 0.5m, "Shop", "Mueller", new(2026, 1, 1), new(2026, 1, 2), new(2026, 2, 3), "Ann", "Call", new(2026, 3, 1)),
            Assert.Single(reading.Facts.Deals));
        Assert.Equal(new Certification("P1", "Ida Brandt", "Architect", new(2025, 5, 5)), Assert.Single(reading.Facts.Certifications));
        Assert.Equal([new("P1", FeedbackKind.Csat, new(2026, 1, 5), 4.5m, "Mueller", "D1"), new("P1", FeedbackKind.Renewal, new(2026, 1, 6), 1m), new("P1", FeedbackKind.Escalation, new(2026, 1, 7))], reading.Facts.Feedback.AsEnumerable());
        Assert.Equal(new Evidence("P1", EvidenceKind.PackagedService, new(2026, 1, 1), "Quick start", "https://acme.example/q", new(2026, 12, 31)), Assert.Single(reading.Facts.Evidence));
        Assert.Equal(new Metric("P1", "ARR", new(2026, 1, 1), 12.5m), Assert.Single(reading.Facts.Metrics));
        Assert.Equal(new Rate(new(2026, 1, 2), "USD", 1.0875m), Assert.Single(reading.Facts.Rates));
    }

    [Fact]
    public async Task Columns_come_in_any_order_with_unknown_ones_between_and_names_without_case()
    {
        folder.With("partners.csv", "\uFEFFREGION, Name ,colour,Type,id\r\nEMEA,Acme,blue,ReSeller,P1\r\n");

        var partner = Assert.Single((await folder.ReadAsync()).Facts.Partners);

        Assert.Equal(("P1", "Acme", "reseller", "EMEA"), (partner.Id, partner.Name, partner.Type, partner.Region));
    }

    [Fact]
    public async Task Quoted_cells_hold_commas_quotes_and_line_breaks_and_lines_are_counted_through_them()
    {
        folder.With("partners.csv", "id,name,type,region\r\nP1,\"Acme, \"\"the\nbig\r\none\"\"\",isv,EMEA\r\n\r\nP2,Globex,nothing,EMEA\r\n");

        var reading = await folder.ReadAsync();

        Assert.Equal("Acme, \"the\nbig\r\none\"", Assert.Single(reading.Facts.Partners).Name);
        var reject = Assert.Single(reading.Rejects);
        Assert.Equal(("partners.csv", 6, "type", "nothing", "P2"), (reject.File, reject.Line, reject.Column, reject.Value, reject.PartnerId));
    }

    [Fact]
    public async Task Cells_are_trimmed_and_enums_and_currencies_read_without_case()
    {
        folder.With("partners.csv", FolderOfFiles.TwoPartners)
            .With("deals.csv", "id,partner_id,contribution,amount,currency,stage,closed_on\n\" D1 \",\u00A0P1 , RESOLD ,\" 12.5\n\",usd, Won ,\t2026-01-31 \n");

        var deal = Assert.Single((await folder.ReadAsync()).Facts.Deals);

        Assert.Equal(new Deal("D1", "P1", Contribution.Resold, "USD", DealStage.Won, 12.5m, ClosedOn: new(2026, 1, 31)), deal);
    }

    [Fact]
    public async Task Absent_optional_files_are_empty_and_a_file_name_is_found_whatever_its_case()
    {
        folder.With("Partners.CSV", FolderOfFiles.TwoPartners).With("RATES.csv", "on,currency,rate\n2026-01-01,CHF,0.95\n");

        var reading = await folder.ReadAsync();

        Assert.Null(reading.Refusal);
        Assert.Equal((2, 0, 1), (reading.Facts.Partners.Length, reading.Facts.Deals.Length, reading.Facts.Rates.Length));
    }

    [Fact]
    public async Task A_won_deal_without_amount_or_closing_day_loads_and_so_does_an_open_one_without_amount()
    {
        folder.With("partners.csv", FolderOfFiles.TwoPartners)
            .With("deals.csv", "id,partner_id,contribution,amount,currency,stage,closed_on\nD1,P1,resold,,EUR,won,2026-01-01\nD2,P1,resold,5,EUR,won,\nD3,P1,resold,,EUR,open,\n");

        var reading = await folder.ReadAsync(maxRejectedShare: 0m);

        Assert.Null(reading.Refusal);
        Assert.Equal([null, 5m, null], reading.Facts.Deals.Select(deal => deal.Amount));
    }

    [Fact]
    public async Task Text_that_is_not_ascii_and_long_text_arrive_whole()
    {
        var name = "Müller & Söhne «العربية» 日本 \U0001F600 " + new string('x', 200_000);
        folder.With("partners.csv", $"id,name,type,region\nP1,{name},isv,EMEA\n");

        Assert.Equal(name, Assert.Single((await folder.ReadAsync()).Facts.Partners).Name);
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_reported_and_not_guessed()
    {
        folder.With("partners.csv", Encoding.Latin1.GetBytes("id,name,type,region\nP1,Müller,isv,EMEA\nP2,Globex,isv,EMEA\n"));

        var reading = await folder.ReadAsync();

        Assert.Equal("P2", Assert.Single(reading.Facts.Partners).Id);
        Assert.Equal(("name", 2), (Assert.Single(reading.Rejects).Column, reading.Rejects[0].Line));

        folder.With("partners.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(FolderOfFiles.TwoPartners)]);
        Assert.Contains("UTF-16", (await folder.ReadAsync()).Refusal!.Message, StringComparison.Ordinal);
    }
}

using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;

namespace PartnerTiers.Programme.Tests.Running;

/// <summary>Reads the facts of an example. What a table leaves out is the plainest there is: one reseller of EMEA, in euros.</summary>
internal static class SpecFacts
{
    private const string Self = "P1";

    public static Snapshot Read(SpecSection section)
    {
        var partners = section.Table("Partner").Rows.Select(Partner).ToList();
        if (partners.Count == 0)
        {
            partners.Add(new Partner(Self, "Larkfield", "reseller", "EMEA"));
        }

        var others = section.Table("Deals").Rows.Select(Owner).Where(id => partners.All(partner => partner.Id != id)).Distinct();
        return Snapshot.Build(new FactSet(
            [.. partners, .. others.Select(id => new Partner(id, id, "reseller", "EMEA"))],
            [.. section.Table("Deals").Rows.Select(Deal)],
            [.. section.Table("Certificates").Rows.Select(row => new Certification(Owner(row), row["person"], row["credential"], row.Date("earned")!.Value, row.Date("expires")))],
            [.. section.Table("Feedback").Rows.Select(row => new Feedback(Owner(row), Enum.Parse<FeedbackKind>(row["kind"], true), row.Date("on")!.Value, row.Number("score"), row.Text("customer"), row.Text("deal")))],
            [.. section.Table("Evidence").Rows.Select(row => new Evidence(Owner(row), Kind(row["kind"]), row.Date("on")!.Value, row.Text("title"), null, row.Date("expires")))],
            [.. section.Table("Figures").Rows.Select(row => new Metric(Owner(row), row["figure"], row.Date("on")!.Value, row.Number("value")!.Value))],
            [.. section.Table("Rates").Rows.Select(row => new Rate(row.Date("on")!.Value, row["currency"], row.Number("rate")!.Value))]));
    }

    public static EvidenceKind Kind(string text) => Enum.Parse<EvidenceKind>(text.Replace("_", string.Empty, StringComparison.Ordinal), true);

    private static Partner Partner(SpecRow row) => new(
        Owner(row), "Larkfield", row.Text("type") ?? "reseller", row.Text("region") ?? "EMEA", Tier: row.Text("tier"), JoinedOn: row.Date("joined"));

    private static Deal Deal(SpecRow row) => new(
        row["deal"],
        Owner(row),
        Enum.Parse<Contribution>(row.Text("role") ?? "resold", true),
        row.Text("currency") ?? "EUR",
        Enum.Parse<DealStage>(row.Text("stage") ?? "won", true),
        row.Number("amount"),
        row.Number("share") ?? 1m,
        Customer: row.Text("customer"),
        RegisteredOn: row.Date("registered"),
        ClosedOn: row.Date("closed"),
        Owner: row.Text("owner"),
        NextStep: row.Text("next step"),
        NextStepDue: row.Date("due"));

    private static string Owner(SpecRow row) => row.Text("partner") ?? Self;
}

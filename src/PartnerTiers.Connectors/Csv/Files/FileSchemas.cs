namespace PartnerTiers.Connectors.Csv.Files;

/// <summary>The public contract of the folder: its files and their columns. The order of the columns is the order in which a row's faults are found.</summary>
internal static class FileSchemas
{
    public static FileSchema Partners { get; } = new(
        "partners.csv", "id*", "name*", "type*", "region*", "country", "aliases", "capabilities", "industries", "manager", "tier", "tier_since", "grace_until", "joined_on", "domain");

    public static FileSchema Deals { get; } = new(
        "deals.csv", "id*", "partner_id*", "name", "customer", "contribution*", "share", "amount", "currency*", "stage*", "registered_on", "answered_on", "closed_on", "owner", "next_step", "next_step_due");

    public static FileSchema Certifications { get; } = new("certifications.csv", "partner_id*", "person*", "credential*", "earned_on*", "expires_on");

    public static FileSchema Feedback { get; } = new("feedback.csv", "partner_id*", "kind*", "on*", "score", "customer", "deal_id");

    public static FileSchema Evidence { get; } = new("evidence.csv", "partner_id*", "kind*", "title", "url", "on*", "expires_on");

    public static FileSchema Metrics { get; } = new("metrics.csv", "partner_id*", "metric*", "on*", "value*");

    public static FileSchema Rates { get; } = new("rates.csv", "on*", "currency*", "rate*");

    public static IReadOnlyList<FileSchema> All { get; } = [Partners, Deals, Certifications, Feedback, Evidence, Metrics, Rates];
}

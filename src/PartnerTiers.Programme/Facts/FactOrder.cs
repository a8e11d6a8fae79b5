namespace PartnerTiers.Programme.Facts;

/// <summary>
/// The order of a partner's facts: by day, then by everything else that tells two facts apart, so that no standing and no receipt depends on the
/// order of delivery. Figures of one name and day keep theirs: the later one holds.
/// </summary>
internal static class FactOrder
{
    public static IComparer<Deal> OfDeals { get; } = Comparer<Deal>.Create((x, y) =>
        First(Nullable.Compare(x.ClosedOn ?? x.RegisteredOn, y.ClosedOn ?? y.RegisteredOn), string.CompareOrdinal(x.Id, y.Id)));

    public static IComparer<Certification> OfCertifications { get; } = Comparer<Certification>.Create((x, y) => First(
        x.EarnedOn.CompareTo(y.EarnedOn),
        string.CompareOrdinal(x.Person, y.Person),
        string.CompareOrdinal(x.Credential, y.Credential),
        Nullable.Compare(x.ExpiresOn, y.ExpiresOn)));

    public static IComparer<Feedback> OfFeedback { get; } = Comparer<Feedback>.Create((x, y) => First(
        x.On.CompareTo(y.On),
        x.Kind.CompareTo(y.Kind),
        string.CompareOrdinal(x.Customer, y.Customer),
        string.CompareOrdinal(x.DealId, y.DealId),
        Nullable.Compare(x.Score, y.Score)));

    public static IComparer<Evidence> OfEvidence { get; } = Comparer<Evidence>.Create((x, y) => First(
        x.On.CompareTo(y.On),
        x.Kind.CompareTo(y.Kind),
        string.CompareOrdinal(x.Title, y.Title),
        string.CompareOrdinal(x.Url, y.Url),
        Nullable.Compare(x.ExpiresOn, y.ExpiresOn)));

    public static IComparer<Metric> OfMetrics { get; } = Comparer<Metric>.Create((x, y) => First(
        x.On.CompareTo(y.On),
        string.Compare(x.Name, y.Name, StringComparison.OrdinalIgnoreCase)));

    private static int First(params ReadOnlySpan<int> comparisons)
    {
        foreach (var comparison in comparisons)
        {
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return 0;
    }
}

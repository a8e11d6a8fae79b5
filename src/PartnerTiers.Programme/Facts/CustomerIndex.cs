using NodaTime;

namespace PartnerTiers.Programme.Facts;

/// <summary>The first won deal of every customer, with anyone: what makes a customer new.</summary>
public sealed class CustomerIndex
{
    private readonly Dictionary<string, LocalDate> firstWon = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Indexes the won deals that have a closing day and a customer; a credit note is no deal won.</summary>
    public CustomerIndex(IEnumerable<Deal> deals)
    {
        foreach (var deal in deals)
        {
            if (deal is { Stage: DealStage.Won, ClosedOn: { } closed, Customer: { Length: > 0 } customer } and not { Amount: < 0m }
                && (!firstWon.TryGetValue(customer, out var first) || closed < first))
            {
                firstWon[customer] = closed;
            }
        }
    }

    /// <summary>The day of the customer's first won deal; null when there is none. Case is ignored.</summary>
    public LocalDate? FirstWon(string customer) => firstWon.TryGetValue(customer, out var day) ? day : null;
}

namespace PartnerTiers.Operations.Limits;

/// <summary>How much one person and one tenant or workspace may ask.</summary>
/// <param name="person">Of one person.</param>
/// <param name="tenant">Of all people of a tenant or workspace together.</param>
/// <param name="time">The clock.</param>
public sealed class RateLimits(Allowance person, Allowance tenant, TimeProvider time)
{
    private readonly TokenBuckets people = new(person, time);
    private readonly TokenBuckets tenants = new(tenant, time, most: 10_000);

    /// <summary>Who was told that their tenant asks too much: everybody is told once a pause, not only the one who happened to be the first.</summary>
    private readonly TokenBuckets told = new(new Allowance(1, 1), time);

    /// <summary>How many processes share the questions: each counts its share. 1 to begin with.</summary>
    public int Processes
    {
        set => (people.Shares, tenants.Shares) = (value, value);
    }

    /// <summary>Counts one question or press.</summary>
    /// <param name="channel">The platform.</param>
    /// <param name="tenantId">The person's tenant or workspace; null: none, and then the person alone counts.</param>
    /// <param name="personId">The platform's id of the person.</param>
    public LimitVerdict Judge(string channel, string? tenantId, string personId)
    {
        var who = $"{channel}\n{tenantId}\n{personId}";
        var verdict = people.Take(who);
        if (verdict != LimitVerdict.Go || tenantId is null || tenants.Take($"{channel}\n{tenantId}") == LimitVerdict.Go)
        {
            return verdict;
        }

        return told.Take(who) == LimitVerdict.Go ? LimitVerdict.Tell : LimitVerdict.Silence;
    }
}

using NodaTime;

namespace PartnerTiers.Operations.WriteBack;

/// <summary>Writes published decisions into the CRM. The same decision may come again (after a crash), and is then written again with the same result.</summary>
public interface ICrmWriteBack
{
    /// <summary>Writes them; what only some of them fail at is a failure of all, and all come again.</summary>
    Task<WriteBackOutcome> WriteAsync(IReadOnlyList<TierToWrite> decisions, CancellationToken cancellationToken);
}

/// <summary>What the CRM is to say about a partner.</summary>
/// <param name="Partner">The partner's id in the CRM.</param>
/// <param name="Tier">Id of the published tier.</param>
/// <param name="Since">First day of that tier; null: as the CRM has it.</param>
/// <param name="GraceUntil">Last day of the grace; null: none.</param>
public sealed record TierToWrite(string Partner, string Tier, LocalDate? Since, LocalDate? GraceUntil);

/// <summary>What writing back came to.</summary>
public abstract record WriteBackOutcome
{
    private WriteBackOutcome()
    {
    }

    /// <summary>The CRM says it now.</summary>
    public sealed record Written : WriteBackOutcome;

    /// <summary>The source is only read: people write the decisions into it. Until they do, a differing tier is a data problem.</summary>
    public sealed record NothingToWrite : WriteBackOutcome;

    /// <summary>It did not work and is tried again.</summary>
    /// <param name="Reason">Why, for operators.</param>
    public sealed record Failed(string Reason) : WriteBackOutcome;
}

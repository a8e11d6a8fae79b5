using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Links;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Audit;

/// <summary>The whole audit log for an admin, by a link that opens for an hour. Giving one is recorded, and so is every opening.</summary>
/// <param name="links">Makes the links.</param>
/// <param name="audit">The log.</param>
/// <param name="clock">The time.</param>
/// <param name="address">Where the server can be reached, without a slash at the end.</param>
public sealed class AuditExports(SignedLinks links, IAuditLog audit, ProgrammeClock clock, string address)
{
    /// <summary>The links' purpose.</summary>
    public const string Purpose = "audit-export";

    /// <summary>The path below the address, before the token.</summary>
    public const string Path = "/audit/";

    private const int PageSize = 1_000;
    private static readonly Duration Lasts = Duration.FromHours(1);

    /// <summary>A link for an admin; null: this is none.</summary>
    public async Task<AuditExportLink?> GiveAsync(Admission by, CancellationToken cancellationToken)
    {
        if (!by.Has(Roles.Admin))
        {
            return null;
        }

        // Recorded first, so that the export holds the record of itself.
        var record = await audit.AppendAsync(new AuditEntry(AuditActions.ExportGiven, Actor.Of(by.Asker, by.Room), clock.Now, Subject: Purpose), cancellationToken).ConfigureAwait(false);
        var (token, link) = links.Issue(Purpose, record.Number.ToString(CultureInfo.InvariantCulture), by.Asker.Email ?? by.Asker.PersonId, Lasts);
        return new AuditExportLink(address + Path + token, link.ExpiresAt, record.Number);
    }

    /// <summary>The records that a link opens, the oldest first; that it was opened is recorded before the first one is given.</summary>
    public async IAsyncEnumerable<AuditRecord> ReadAsync(SignedLink link, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = long.Parse(link.Subject, CultureInfo.InvariantCulture);
        await audit.AppendAsync(new AuditEntry(AuditActions.ExportOpened, new Actor("link", link.Audience, null, null, null), clock.Now, Subject: $"{Purpose} {link.Id}"), cancellationToken).ConfigureAwait(false);
        for (var at = 0L; at < last;)
        {
            var page = await audit.ReadAfterAsync(at, AuditQuery.Everything, (int)Math.Min(PageSize, last - at), cancellationToken).ConfigureAwait(false);
            foreach (var record in page)
            {
                yield return record;
            }

            at = page.Count == 0 ? last : page[^1].Number;
        }
    }
}

/// <summary>A link to an export.</summary>
/// <param name="Address">The whole address; <c>?format=csv</c> behind it gives CSV instead of JSON lines.</param>
/// <param name="Until">From this moment on it opens nothing.</param>
/// <param name="Records">How many records it opens.</param>
public sealed record AuditExportLink(string Address, Instant Until, long Records);

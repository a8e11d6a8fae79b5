using Microsoft.EntityFrameworkCore;
using PartnerTiers.Operations.Links;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Links;

internal sealed class LinkRevocations(IDbContextFactory<PartnerTiersContext> contexts) : ILinkRevocations
{
    public async Task AddAsync(LinkRevocation revocation, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        context.Set<LinkRevocationRow>().Add(new LinkRevocationRow { LinkId = revocation.LinkId, Purpose = revocation.Purpose, Subject = revocation.Subject, At = revocation.At, By = revocation.By });
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<bool> HoldAsync(SignedLink link, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return await context.Set<LinkRevocationRow>()
            .AnyAsync(row => row.Purpose == link.Purpose && row.Subject == link.Subject && (row.LinkId == link.Id || (row.LinkId == null && row.At >= link.IssuedAt)), cancellationToken)
            .ConfigureAwait(false);
    }
}

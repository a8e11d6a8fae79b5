using Microsoft.EntityFrameworkCore;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Transactions;

namespace PartnerTiers.Storage.Addresses;

internal sealed class AddressStore(Sessions sessions) : IAddressStore
{
    public Task SaveAsync(MetPerson person, CancellationToken cancellationToken) => RunAsync(
        async (context, stop) =>
        {
            var (platform, id) = (StoredText.Of(person.Platform), StoredText.Of(person.PersonId));
            if (await context.Set<MetPersonRow>().SingleOrDefaultAsync(row => row.Platform == platform && row.PersonId == id, stop).ConfigureAwait(false) is { } known)
            {
                known.Take(person);
            }
            else
            {
                context.Set<MetPersonRow>().Add(MetPersonRow.Of(person));
            }
        },
        cancellationToken);

    public Task AddUnknownAsync(IReadOnlyCollection<MetPerson> people, CancellationToken cancellationToken) => RunAsync(
        async (context, stop) =>
        {
            foreach (var platform in people.GroupBy(static person => StoredText.Of(person.Platform)))
            {
                foreach (var some in platform.DistinctBy(static person => StoredText.Of(person.PersonId)).Chunk(400))
                {
                    var ids = some.Select(static person => StoredText.Of(person.PersonId)).ToList();
                    var known = await context.Set<MetPersonRow>().Where(row => row.Platform == platform.Key && ids.Contains(row.PersonId)).Select(row => row.PersonId).ToListAsync(stop).ConfigureAwait(false);
                    context.Set<MetPersonRow>().AddRange(some.ExceptBy(known, static person => StoredText.Of(person.PersonId)).Select(MetPersonRow.Of));
                }
            }
        },
        cancellationToken);

    public Task SaveAsync(MetPlace place, CancellationToken cancellationToken) => RunAsync(
        async (context, stop) =>
        {
            var (platform, id) = (StoredText.Of(place.Platform), StoredText.Of(place.ChannelId));
            if (await context.Set<MetPlaceRow>().SingleOrDefaultAsync(row => row.Platform == platform && row.ChannelId == id, stop).ConfigureAwait(false) is { } known)
            {
                known.Take(place);
            }
            else
            {
                context.Set<MetPlaceRow>().Add(MetPlaceRow.Of(place));
            }
        },
        cancellationToken);

    public async Task<IReadOnlyList<MetPerson>> PeopleAsync(string email, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        var address = StoredText.Of(email);
        var rows = await session.Context.Set<MetPersonRow>().AsNoTracking().Where(row => row.Email == address).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(static row => row.ToPerson()).OrderByDescending(static person => person.MetAt).ThenBy(static person => person.PersonId, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<MetPlace>> PlacesAsync(string channelId, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        var id = StoredText.Of(channelId);
        var rows = await session.Context.Set<MetPlaceRow>().AsNoTracking().Where(row => row.ChannelId == id).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(static row => row.ToPlace()).OrderByDescending(static place => place.MetAt)];
    }

    public async Task<string?> ServiceUrlAsync(string platform, string? tenant, CancellationToken cancellationToken)
    {
        await using var session = await sessions.OpenAsync(cancellationToken).ConfigureAwait(false);
        var ofPlaces = await session.Context.Set<MetPlaceRow>().AsNoTracking().Where(row => row.Platform == platform && row.ServiceUrl != null && (tenant == null || row.Tenant == tenant))
            .OrderByDescending(row => row.MetAt).Select(row => row.ServiceUrl).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return ofPlaces ?? await session.Context.Set<MetPersonRow>().AsNoTracking().Where(row => row.Platform == platform && row.ServiceUrl != null && row.MetAt != null && (tenant == null || row.Tenant == tenant))
            .OrderByDescending(row => row.MetAt).Select(row => row.ServiceUrl).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task ForgetAsync(string platform, string placeOrChat, CancellationToken cancellationToken) => RunAsync(
        async (context, stop) =>
        {
            var id = StoredText.Of(placeOrChat);
            await context.Set<MetPlaceRow>().Where(row => row.Platform == platform && row.ChannelId == id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
            await context.Set<MetPersonRow>().Where(row => row.Platform == platform && row.ChatId == id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        },
        cancellationToken);

    public Task ForgetTenantAsync(string platform, string tenant, CancellationToken cancellationToken) => RunAsync(
        async (context, stop) =>
        {
            var id = StoredText.Of(tenant);
            await context.Set<MetPlaceRow>().Where(row => row.Platform == platform && (row.Tenant == id || row.Enterprise == id)).ExecuteDeleteAsync(stop).ConfigureAwait(false);
            await context.Set<MetPersonRow>().Where(row => row.Platform == platform && (row.Tenant == id || row.Enterprise == id || row.GuestOf == id)).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        },
        cancellationToken);

    private Task<int> RunAsync(Func<PartnerTiersContext, CancellationToken, Task> work, CancellationToken cancellationToken) => sessions.RunAsync(
        async stop =>
        {
            await using var session = await sessions.OpenAsync(stop).ConfigureAwait(false);
            await work(session.Context, stop).ConfigureAwait(false);
            var changed = await session.Context.SaveChangesAsync(stop).ConfigureAwait(false);
            session.Context.ChangeTracker.Clear();
            return changed;
        },
        cancellationToken);
}

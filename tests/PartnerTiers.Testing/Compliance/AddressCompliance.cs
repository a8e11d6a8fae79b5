using NodaTime;
using PartnerTiers.Operations.Addresses;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>What every store of addresses does.</summary>
public abstract class AddressCompliance
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 16, 8, 12);

    /// <summary>A store of its own for this test; asked again, another door to the same one.</summary>
    protected abstract Task<IAddressStore> OpenAsync();

    [ComplianceFact]
    public async Task Somebody_is_found_by_address_where_they_were_met_last()
    {
        var store = await OpenAsync();
        var slack = new MetPerson("slack", "U1", "jo@example.com", "T0HOME", At) { TimeZone = "Europe/Berlin", Language = "de-DE" };
        var teams = new MetPerson("teams", "29:jo", "jo@example.com", "tenant", At + Duration.FromDays(1)) { ServiceUrl = "https://smba.example/", ChatId = "a:1" };
        await store.SaveAsync(slack, default);
        await store.SaveAsync(teams, default);
        Assert.Equal([teams, slack], await (await OpenAsync()).PeopleAsync("jo@example.com", default));
        Assert.Empty(await store.PeopleAsync("other@example.com", default));
        Assert.Equal("https://smba.example/", await store.ServiceUrlAsync("teams", "tenant", default));
        Assert.Equal("https://smba.example/", await store.ServiceUrlAsync("teams", null, default));
        Assert.Null(await store.ServiceUrlAsync("teams", "elsewhere", default));
    }

    [ComplianceFact]
    public async Task What_is_not_told_this_time_stays_known_but_who_somebody_is_holds_as_told_now()
    {
        var store = await OpenAsync();
        await store.SaveAsync(new MetPerson("teams", "29:jo", "jo@example.com", "tenant", At) { ServiceUrl = "https://a/", ChatId = "a:1", TimeZone = "Europe/Berlin", Language = "de" }, default);
        await store.SaveAsync(new MetPerson("teams", "29:jo", "joan@example.com", null, At + Duration.FromDays(1)) { GuestOf = "tenant" }, default);
        Assert.Empty(await store.PeopleAsync("jo@example.com", default));
        Assert.Equal(
            new MetPerson("teams", "29:jo", "joan@example.com", null, At + Duration.FromDays(1)) { GuestOf = "tenant", ServiceUrl = "https://a/", ChatId = "a:1", TimeZone = "Europe/Berlin", Language = "de" },
            (await store.PeopleAsync("joan@example.com", default)).Single());
    }

    [ComplianceFact]
    public async Task Who_was_only_seen_in_a_list_changes_nobody_who_is_known()
    {
        var store = await OpenAsync();
        var known = new MetPerson("teams", "29:jo", "jo@example.com", "tenant", At) { ChatId = "a:1" };
        await store.SaveAsync(known, default);
        var seen = new MetPerson("teams", "29:bo", "bo@example.com", "tenant", Instant.MinValue) { ServiceUrl = "https://a/" };
        await store.AddUnknownAsync([known with { ChatId = null, Email = "x@example.com" }, seen, seen], default);
        Assert.Equal([known], await store.PeopleAsync("jo@example.com", default));
        Assert.Equal([seen], await store.PeopleAsync("bo@example.com", default));
    }

    [ComplianceFact]
    public async Task Places_are_kept_and_forgotten()
    {
        var store = await OpenAsync();
        var place = new MetPlace("teams", "19:x@thread.tacv2", "tenant", At) { ServiceUrl = "https://a/", Language = "de", IsShared = true };
        await store.SaveAsync(place, default);
        await store.SaveAsync(place with { ServiceUrl = null, Language = "en", IsShared = false, MetAt = At + Duration.FromHours(1) }, default);
        Assert.Equal([place with { Language = "en", MetAt = At + Duration.FromHours(1) }], await store.PlacesAsync("19:x@thread.tacv2", default));
        await store.SaveAsync(new MetPerson("teams", "29:jo", "jo@example.com", "tenant", At) { ChatId = "a:1" }, default);
        await store.ForgetAsync("slack", "19:x@thread.tacv2", default);
        Assert.Single(await store.PlacesAsync("19:x@thread.tacv2", default));
        await store.ForgetAsync("teams", "19:x@thread.tacv2", default);
        await store.ForgetAsync("teams", "a:1", default);
        Assert.Empty(await store.PlacesAsync("19:x@thread.tacv2", default));
        Assert.Empty(await store.PeopleAsync("jo@example.com", default));
    }

    [ComplianceFact]
    public async Task With_an_app_all_of_its_tenant_is_forgotten()
    {
        var store = await OpenAsync();
        await store.SaveAsync(new MetPerson("slack", "U1", "jo@example.com", "T1", At), default);
        await store.SaveAsync(new MetPerson("slack", "U2", "jo@example.com", null, At) { GuestOf = "T1" }, default);
        await store.SaveAsync(new MetPerson("slack", "U3", "jo@example.com", "T2", At), default);
        await store.SaveAsync(new MetPlace("slack", "C1", "T1", At), default);
        await store.ForgetTenantAsync("slack", "T1", default);
        Assert.Equal(["U3"], (await store.PeopleAsync("jo@example.com", default)).Select(static person => person.PersonId));
        Assert.Empty(await store.PlacesAsync("C1", default));
    }
}

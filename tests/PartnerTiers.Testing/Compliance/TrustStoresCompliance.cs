using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>Bindings, confirmations and audit records.</summary>
public abstract class TrustStoresCompliance
{
    protected static readonly Instant At = Instant.FromUtc(2026, 11, 16, 8, 12) + Duration.FromNanoseconds(123_456_789);
    protected static readonly Binding Shared = new("P001", Channel: "19:Shared@thread.tacv2");

    /// <summary>Opens the stores, which tables there are or not; every opening sees the same rows.</summary>
    protected abstract Task<TrustStores> OpenAsync();

    [ComplianceFact]
    public async Task A_binding_is_made_once_whatever_the_case_and_whatever_the_partner()
    {
        var stores = await OpenAsync();
        var made = await stores.Bindings.TryMakeAsync(Shared, "ada.admin@example.com", At, default);
        Assert.Equal(Shared, made!.Binding);
        Assert.Null(await stores.Bindings.TryMakeAsync(new Binding("P002", Channel: "19:SHARED@thread.tacv2"), "ada.admin@example.com", At, default));
        Assert.NotNull(await stores.Bindings.TryMakeAsync(new Binding("P002", Domain: "19:shared@thread.tacv2"), "ada.admin@example.com", At, default));
        Assert.Equal([made], (await (await OpenAsync()).Bindings.InForceAsync(default)).Where(one => one.Binding.Channel is not null));
    }

    [ComplianceFact]
    public async Task Every_change_of_bindings_makes_the_version_grow_in_every_opening()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        var versions = new List<long> { await two.Bindings.VersionAsync(default) };
        var made = (await one.Bindings.TryMakeAsync(Shared, "ada", At, default))!;
        versions.Add(await two.Bindings.VersionAsync(default));
        Assert.True(await one.Bindings.TryEndAsync(made.Id, At, default));
        versions.Add(await two.Bindings.VersionAsync(default));
        Assert.False(await two.Bindings.TryEndAsync(made.Id, At, default));
        var again = (await two.Bindings.TryMakeAsync(Shared with { Partner = "P002" }, "ada", At, default))!;
        versions.Add(await one.Bindings.VersionAsync(default));
        Assert.Equal(versions.Order().Distinct(), versions);
        Assert.Equal("P002", Assert.Single(await one.Bindings.InForceAsync(default)).Binding.Partner);
        Assert.NotEqual(made.Id, again.Id);
    }

    [ComplianceFact]
    public async Task Of_many_who_bind_at_once_one_does()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        var made = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).Bindings.TryMakeAsync(Shared with { Partner = $"P{i}" }, "ada", At, default))));
        Assert.Single(made.OfType<MadeBinding>());
    }

    [ComplianceFact]
    public async Task A_confirmation_is_found_as_it_was_made_and_ends_once()
    {
        var stores = await OpenAsync();
        var open = Confirmation("a");
        await stores.Confirmations.AddAsync(open, default);
        Assert.Equal(open, await (await OpenAsync()).Confirmations.FindAsync("a", default));
        Assert.True(await stores.Confirmations.TryEndAsync("a", ConfirmationResult.Done, At, default));
        Assert.False(await stores.Confirmations.TryEndAsync("a", ConfirmationResult.Cancelled, At + Duration.FromSeconds(1), default));
        Assert.False(await stores.Confirmations.TryEndAsync("none", ConfirmationResult.Done, At, default));
        Assert.Equal(open with { End = new ConfirmationEnd(ConfirmationResult.Done, At) }, await stores.Confirmations.FindAsync("a", default));
    }

    [ComplianceFact]
    public async Task Of_many_presses_at_once_one_ends_it()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        await one.Confirmations.AddAsync(Confirmation("a"), default);
        var ended = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).Confirmations.TryEndAsync("a", ConfirmationResult.Done, At, default))));
        Assert.Single(ended, true);
    }

    [ComplianceFact]
    public async Task Old_confirmations_are_forgotten()
    {
        var stores = await OpenAsync();
        await stores.Confirmations.AddAsync(Confirmation("old"), default);
        await stores.Confirmations.AddAsync(Confirmation("new") with { MadeAt = At + Duration.FromDays(31), Until = At + Duration.FromDays(32) }, default);
        Assert.Null(await stores.Confirmations.FindAsync("old", default));
        Assert.NotNull(await stores.Confirmations.FindAsync("new", default));
    }

    [ComplianceFact]
    public async Task Records_are_numbered_and_chained_and_read_back_as_written()
    {
        var stores = await OpenAsync();
        Assert.Equal(AuditHead.Empty, await stores.Audit.HeadAsync(default));
        var first = await stores.Audit.AppendAsync(Entry("P001"), default);
        var second = await (await OpenAsync()).Audit.AppendAsync(Entry(null) with { Before = null, Subject = "Zoë \u2028 “list”" }, default);
        Assert.Equal((1, AuditHead.Empty.Hash), (first.Number, first.Previous));
        Assert.Equal((2, first.Hash), (second.Number, second.Previous));
        Assert.Equal([first, second], await stores.Audit.ReadAfterAsync(0, AuditQuery.Everything, 10, default));
        Assert.Equal(new AuditHead(2, second.Hash), await stores.Audit.HeadAsync(default));
        Assert.Equal(new AuditVerdict.Whole(new AuditHead(2, second.Hash)), await AuditChain.VerifyAsync(stores.Audit, default));
    }

    [ComplianceFact]
    public async Task Many_records_at_once_are_chained_like_one_after_the_other()
    {
        var stores = await OpenAsync();
        var first = await stores.Audit.AppendAsync(Entry("P000"), default);
        var many = await stores.Audit.AppendAsync([.. Enumerable.Range(1, 50).Select(number => Entry($"P{number:000}"))], default);
        Assert.Empty(await stores.Audit.AppendAsync([], default));
        var last = await stores.Audit.AppendAsync(Entry("P999"), default);
        Assert.Equal([first, .. many, last], await (await OpenAsync()).Audit.ReadAfterAsync(0, AuditQuery.Everything, 100, default));
        Assert.Equal((first.Hash, 52), (many[0].Previous, last.Number));
        Assert.Equal(new AuditVerdict.Whole(new AuditHead(52, last.Hash)), await AuditChain.VerifyAsync(stores.Audit, default));
    }

    [ComplianceFact]
    public async Task Records_are_found_by_partner_time_and_action_the_newest_first()
    {
        var stores = await OpenAsync();
        for (var i = 0; i < 6; i++)
        {
            await stores.Audit.AppendAsync(Entry(i % 2 == 0 ? "P001" : "P002") with { At = At + Duration.FromHours(i), Action = i < 4 ? "one.done" : "two.done" }, default);
        }

        await Finds(new AuditQuery("P001"), [5, 3, 1]);
        await Finds(new AuditQuery(From: At + Duration.FromHours(2), To: At + Duration.FromHours(4)), [4, 3]);
        await Finds(new AuditQuery(Action: "two.done"), [6, 5]);
        var page = await stores.Audit.FindAsync(AuditQuery.Everything, 2, 2, default);
        Assert.Equal([4L, 3L], page.Records.Select(record => record.Number));
        Assert.Equal(6, page.Total);
        Assert.Equal([5L], (await stores.Audit.ReadAfterAsync(3, new AuditQuery("P001"), 10, default)).Select(record => record.Number));

        async Task Finds(AuditQuery query, long[] numbers) =>
            Assert.Equal(numbers, (await stores.Audit.FindAsync(query, 0, 10, default)).Records.Select(record => record.Number));
    }

    [ComplianceFact]
    public async Task Many_may_append_at_once_and_the_chain_holds()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).Audit.AppendAsync(Entry($"P{i}"), default))));
        Assert.Equal(24, Assert.IsType<AuditVerdict.Whole>(await AuditChain.VerifyAsync(one.Audit, default)).Head.Count);
    }

    protected static Confirmation Confirmation(string id) =>
        new(id, "binding.make", """{"partner":"P001"}""", "hash", new ConfirmationOwner("teams", "29:ada", "home"), At, At + Duration.FromMinutes(15));

    protected static AuditEntry Entry(string? partner) =>
        new(AuditActions.BindingMade, new Actor("teams", "29:ada", "ada.admin@example.com", "home", "19:shared"), At, partner, "Channel 19:shared", """{"a":1}""", """{"a":2}""");
}

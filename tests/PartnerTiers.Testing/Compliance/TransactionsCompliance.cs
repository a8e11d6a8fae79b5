using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>The stores of <see cref="TrustStoresCompliance"/> where a piece of work is kept together or not at all.</summary>
public abstract class TransactionsCompliance : TrustStoresCompliance
{
    [ComplianceFact]
    public async Task Work_is_kept_together_or_not_at_all()
    {
        var (stores, others) = (await OpenAsync(), await OpenAsync());
        await stores.Confirmations.AddAsync(Confirmation("a"), default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => stores.Transactions.RunAsync<bool>(
            async stop =>
            {
                await WorkAsync(stores, stop);
                throw new InvalidOperationException("the power went");
            },
            default));
        Assert.Empty(await others.Bindings.InForceAsync(default));
        Assert.Null((await others.Confirmations.FindAsync("a", default))!.End);
        Assert.Equal(AuditHead.Empty, await others.Audit.HeadAsync(default));

        await stores.Transactions.RunAsync(stop => WorkAsync(stores, stop), default);
        Assert.Single(await others.Bindings.InForceAsync(default));
        Assert.NotNull((await others.Confirmations.FindAsync("a", default))!.End);
        Assert.Equal(1, (await others.Audit.HeadAsync(default)).Count);
    }

    private static async Task<bool> WorkAsync(TrustStores stores, CancellationToken cancellationToken)
    {
        await stores.Bindings.TryMakeAsync(Shared, "ada", At, cancellationToken);
        await stores.Audit.AppendAsync(Entry("P001"), cancellationToken);
        return await stores.Confirmations.TryEndAsync("a", ConfirmationResult.Done, At, cancellationToken);
    }
}

using NodaTime;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>The store, with a point before and after everything that it does.</summary>
internal sealed class FatedStore(IOutboxStore store, Fate fate) : IOutboxStore
{
    public Task<int> WriteAsync(IReadOnlyCollection<OutboxEntry> entries, CancellationToken cancellationToken) => Around(() => store.WriteAsync(entries, cancellationToken));

    public Task<IReadOnlyList<PushState>> FindAsync(string keyPrefix, CancellationToken cancellationToken) => store.FindAsync(keyPrefix, cancellationToken);

    public Task<IReadOnlyList<Addressee.Channel>> SpreadOfAsync(string key, CancellationToken cancellationToken) => store.SpreadOfAsync(key, cancellationToken);

    public Task<IReadOnlyList<TakenPush>> TakeAsync(Instant now, string lease, IReadOnlyCollection<string> dead, int most, CancellationToken cancellationToken) =>
        Around(() => store.TakeAsync(now, lease, dead, most, cancellationToken));

    public Task<IReadOnlyCollection<string>> LeasesAsync(CancellationToken cancellationToken) => Around(() => store.LeasesAsync(cancellationToken));

    public Task<bool> BeginAsync(long id, string lease, string body, Instant at, CancellationToken cancellationToken) => Around(() => store.BeginAsync(id, lease, body, at, cancellationToken));

    public Task<bool> EndAsync(long id, string lease, PushEnd outcome, Instant at, CancellationToken cancellationToken) => Around(() => store.EndAsync(id, lease, outcome, at, cancellationToken));

    public Task<bool> IsSentAsOtherAsync(long id, SentMessage message, CancellationToken cancellationToken) => Around(() => store.IsSentAsOtherAsync(id, message, cancellationToken));

    public Task<long> LastSentAsync(string lane, CancellationToken cancellationToken) => Around(() => store.LastSentAsync(lane, cancellationToken));

    public Task<OutboxFigures> CountAsync(CancellationToken cancellationToken) => store.CountAsync(cancellationToken);

    public Task<int> MoveAsync(string platform, string oldId, string newId, CancellationToken cancellationToken) => store.MoveAsync(platform, oldId, newId, cancellationToken);

    public Task<int> ReviveAsync(string lane, CancellationToken cancellationToken) => store.ReviveAsync(lane, cancellationToken);

    private async Task<T> Around<T>(Func<Task<T>> work)
    {
        await fate.PassAsync();
        var result = await work();
        await fate.PassAsync();
        return result;
    }
}

/// <summary>Work of several stores, with a point before and after it is kept.</summary>
internal sealed class FatedTransactions(ITransactions transactions, Fate fate) : ITransactions
{
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await fate.PassAsync();
        var result = await transactions.RunAsync(
            async stop =>
            {
                fate.IsInTransaction = true;
                try
                {
                    var done = await work(stop);
                    // Killed here nothing is kept.
                    await fate.PassAsync();
                    return done;
                }
                finally
                {
                    fate.IsInTransaction = false;
                }
            },
            cancellationToken);
        await fate.PassAsync();
        return result;
    }
}

/// <summary>HTTP, with a point before the request leaves and one after the answer has come.</summary>
internal sealed class FatedHttp(Func<Fate> fate) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await fate().PassAsync();
        var isMessage = request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath is var path && (path.EndsWith("/chat.postMessage", StringComparison.Ordinal) || path.EndsWith("/activities", StringComparison.Ordinal));
        if (isMessage)
        {
            fate().OnMessage?.Invoke(false);
        }

        // What has left arrives, whatever becomes of whoever sent it.
        var response = await base.SendAsync(request, CancellationToken.None);
        try
        {
            await fate().PassAsync();
            if (isMessage)
            {
                fate().OnMessage?.Invoke(true);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}

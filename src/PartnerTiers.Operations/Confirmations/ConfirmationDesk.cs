using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Operations.Confirmations;

/// <summary>
/// What changes state is shown, asked about, and done once: by the person asked, within fifteen minutes by the real clock, while what was shown still holds and
/// the person still may. Kept in the store, so that a restart forgets nothing and of two presses at once one counts.
/// </summary>
public sealed class ConfirmationDesk(IConfirmationStore store, ITransactions transactions, IEnumerable<IAct> acts, ProgrammeClock clock)
{
    /// <summary>How long a person has to answer; the last moment counts.</summary>
    public static readonly Duration Lasts = Duration.FromMinutes(15);

    private readonly FrozenDictionary<string, IAct> acts = acts.ToFrozenDictionary(static act => act.Id);

    /// <summary>Proposes an act; null where it cannot be done or this person may not. The buttons carry the id.</summary>
    public async Task<Confirmation?> ProposeAsync(string act, string payload, Admission by, CancellationToken cancellationToken)
    {
        if (await acts[act].LookAsync(payload, by, cancellationToken).ConfigureAwait(false) is not ActLook.Ready ready)
        {
            return null;
        }

        var now = clock.Now;
        var confirmation = new Confirmation(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), act, payload, Hash(ready.State), OwnerOf(by), now, now + Lasts);
        await store.AddAsync(confirmation, cancellationToken).ConfigureAwait(false);
        return confirmation;
    }

    /// <summary>The person says yes.</summary>
    public async Task<ConfirmationOutcome> ConfirmAsync(string id, Admission by, CancellationToken cancellationToken)
    {
        try
        {
            return await EndAsync(id, by, ConfirmNowAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (OvertakenException)
        {
            return await EndAsync(id, by, OutdatedAsync, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The person says no.</summary>
    public Task<ConfirmationOutcome> CancelAsync(string id, Admission by, CancellationToken cancellationToken) =>
        EndAsync(id, by, (open, _, stop) => EndedAsync(open, ConfirmationResult.Cancelled, new ConfirmationOutcome.Cancelled(open), stop), cancellationToken);

    /// <summary>How a proposal stands, for the person asked. Changes nothing.</summary>
    public async Task<ConfirmationOutcome> LookAsync(string id, Admission by, CancellationToken cancellationToken) => StateOf(await store.FindAsync(id, cancellationToken).ConfigureAwait(false), by);

    private ConfirmationOutcome StateOf(Confirmation? found, Admission by) => found switch
    {
        null => new ConfirmationOutcome.Unknown(),
        { Owner: var owner } when owner != OwnerOf(by) => new ConfirmationOutcome.NotYours(),
        { End: { } ended } => new ConfirmationOutcome.Ended(ended.Result, ended.At),
        { Until: var until } when clock.Now > until => new ConfirmationOutcome.Expired(),
        var open => new ConfirmationOutcome.Open(open),
    };

    private Task<ConfirmationOutcome> EndAsync(string id, Admission by, Func<Confirmation, Admission, CancellationToken, Task<ConfirmationOutcome>> end, CancellationToken cancellationToken) =>
        transactions.RunAsync<ConfirmationOutcome>(
            async stop => StateOf(await store.FindAsync(id, stop).ConfigureAwait(false), by) is var state && state is ConfirmationOutcome.Open { Confirmation: var open } ? await end(open, by, stop).ConfigureAwait(false) : state,
            cancellationToken);

    private async Task<ConfirmationOutcome> ConfirmNowAsync(Confirmation open, Admission by, CancellationToken cancellationToken)
    {
        // An act of an older version may be gone.
        var act = acts.GetValueOrDefault(open.Act);
        switch (act is null ? new ActLook.Impossible() : await act.LookAsync(open.Payload, by, cancellationToken).ConfigureAwait(false))
        {
            case ActLook.NotAllowed:
                return await EndedAsync(open, ConfirmationResult.Refused, new ConfirmationOutcome.NotAllowed(), cancellationToken).ConfigureAwait(false);
            case ActLook.Ready ready when Hash(ready.State) == open.State:
                // The end is written first: who comes second waits for the row and then finds it ended.
                var outcome = await EndedAsync(open, ConfirmationResult.Done, new ConfirmationOutcome.Done(open), cancellationToken).ConfigureAwait(false);
                if (outcome is ConfirmationOutcome.Done)
                {
                    await act!.DoAsync(open, by, cancellationToken).ConfigureAwait(false);
                }

                return outcome;
            default:
                return await OutdatedAsync(open, by, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<ConfirmationOutcome> OutdatedAsync(Confirmation open, Admission by, CancellationToken cancellationToken) =>
        EndedAsync(open, ConfirmationResult.Outdated, new ConfirmationOutcome.Outdated(open), cancellationToken);

    private async Task<ConfirmationOutcome> EndedAsync(Confirmation open, ConfirmationResult result, ConfirmationOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return await store.TryEndAsync(open.Id, result, now, cancellationToken).ConfigureAwait(false) ? outcome
            : await store.FindAsync(open.Id, cancellationToken).ConfigureAwait(false) is { End: { } ended } ? new ConfirmationOutcome.Ended(ended.Result, ended.At)
            : new ConfirmationOutcome.Unknown();
    }

    private static ConfirmationOwner OwnerOf(Admission by) => new(by.Asker.Channel, by.Asker.PersonId, by.Asker.Tenant);

    private static string Hash(string state) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
}

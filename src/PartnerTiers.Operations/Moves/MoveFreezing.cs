using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Moves;

/// <summary>Freezes what moves follow from, as reviews do, and asks about them; what the rules let decide itself is in force at once. Some partners are one transaction.</summary>
public sealed class MoveFreezing(RuleBook book, IReviewStore store, Board board, ReviewLedger records, ReviewTelling telling, Freezing freezing, MoveWriter writer)
{
    /// <summary>How many partners are written at once.</summary>
    public const int AtOnce = 100;

    /// <summary>What tells these rules from others.</summary>
    public static string PrintOf(RuleBookVersion rules) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RulesJson.Write(rules))))[..16];

    /// <summary>Freezes and asks. False: other rules judged this day before, or somebody else was at it; the next run sees.</summary>
    public async Task<bool> KeepAsync(LocalDate day, IReadOnlyCollection<PartnerFacts> partners, CancellationToken cancellationToken)
    {
        var (facts, decided, rules) = (board.Facts, board.Decided, book.InForceOn(day));
        var found = partners.AsParallel().AsOrdered().Select(partner => freezing.Freeze(day, 0, facts.Snapshot, partner, decided)).Where(frozen => MoveFinder.Moves(rules, frozen.Row.Kind)).ToList();
        var from = records.Morning(day);
        return await records.TogetherAsync(
            async stop =>
            {
                if (!await IsDayOfAsync(day, rules, stop).ConfigureAwait(false))
                {
                    return false;
                }

                // From the first entry on nobody else adds to the ledger, so numbers are ours.
                var next = await store.CountAsync(day, stop).ConfigureAwait(false);
                List<FrozenInputs> kept = [];
                foreach (var frozen in found)
                {
                    var (row, number) = (frozen.Row with { Number = next + kept.Count }, decided.Reviews.Moves.GetValueOrDefault(frozen.Row.Partner) + 1);
                    if (await records.TryAddAsync(MoveRecords.KeyOf(row.Partner, number), MoveRecords.Found, row.Partner, Actor.Program, new MoveFound(day, facts.Sync!.Id, row.Kind, row.To), stop).ConfigureAwait(false) is not null)
                    {
                        kept.Add(frozen with { Row = row });
                    }
                }

                await store.FreezeAsync(kept, stop).ConfigureAwait(false);
                await AskAsync(kept, from, stop).ConfigureAwait(false);
                return kept.Count == found.Count;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task AskAsync(List<FrozenInputs> kept, Instant from, CancellationToken cancellationToken)
    {
        foreach (var frozen in kept.Where(static frozen => frozen.Row.IsSettled))
        {
            await writer.MadeAsync(frozen, CaseChoice.Proposed(frozen.Row), Actor.Program, cancellationToken).ConfigureAwait(false);
        }

        await writer.TellAsync(kept.Where(static frozen => frozen.Row.IsSettled).Select(static frozen => (frozen.Row, CaseChoice.Proposed(frozen.Row))), cancellationToken).ConfigureAwait(false);
        await records.TellAsync([.. kept.Where(static frozen => !frozen.Row.IsSettled).SelectMany(frozen => telling.Cards(frozen, from))], cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsDayOfAsync(LocalDate day, RuleBookVersion rules, CancellationToken cancellationToken)
    {
        var print = PrintOf(rules);
        await records.TryAddAsync(MoveRecords.KeyOfRules(print), MoveRecords.Rules, null, Actor.Program, new MoveRules(print, RulesJson.Write(rules)), cancellationToken).ConfigureAwait(false);
        return await records.TryAddAsync(MoveRecords.KeyOf(day), MoveRecords.Day, null, Actor.Program, new MoveDay(day, print), cancellationToken).ConfigureAwait(false) is not null
            || (await records.FindAsync(MoveRecords.KeyOf(day), cancellationToken).ConfigureAwait(false) is { Kind: MoveRecords.Day } entry && PushJson.Read<MoveDay>(entry.Payload).Print == print);
    }
}

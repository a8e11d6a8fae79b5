using System.Globalization;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Benchmarks;

/// <summary>Compares what a killed publication left with what was proposed: nothing may be missing, and nothing there twice.</summary>
internal static class QuarterEndCheck
{
    private const int Page = 5_000;

    public static async Task<string> RunAsync(IServiceProvider services)
    {
        var (day, store) = (QuarterEndWorld.Day, services.GetRequiredService<IReviewStore>());
        var rows = new List<ReviewRow>();
        while (await store.ReadAsync(day, rows.Count, Page, default) is { Count: > 0 } page)
        {
            rows.AddRange(page);
        }

        var board = services.GetRequiredService<Board>();
        Same("partners frozen", board.Facts.Snapshot.Partners.Length, rows.Count);
        var outcomes = (await store.LastOutcomesAsync(day, default)).Where(outcome => outcome.Review == day).ToDictionary(static outcome => outcome.Partner, StringComparer.Ordinal);
        Same("tiers that are as proposed", rows.Count, rows.Count(row => outcomes.GetValueOrDefault(row.Partner) is { } outcome && (outcome.Tier, outcome.Kind, outcome.Before) == (row.To, row.Kind, row.Before)));
        Same("tiers on the board", rows.Count, rows.Count(row => board.Decided.TierOf(row.Partner) == row.To));

        var moved = outcomes.Values.Where(static outcome => outcome.IsChange).Select(static outcome => $"{outcome.Partner} {outcome.Tier}").ToHashSet(StringComparer.Ordinal);
        var written = await File.ReadAllLinesAsync(Path.Combine(Path.GetDirectoryName(services.GetRequiredService<LoadedSettings>().ConfigFile)!, "crm.txt"));
        Same("decisions that the CRM was told", moved.Count, written.Distinct().Count(moved.Contains));
        var audit = services.GetRequiredService<IAuditLog>();
        Same("audit records of it", moved.Count, (await audit.FindAsync(new AuditQuery(Action: AuditActions.ReviewWrittenBack), 0, 1, default)).Total);
        if (await AuditChain.VerifyAsync(audit, default) is not AuditVerdict.Whole)
        {
            throw new InvalidOperationException("The chain of audit records is broken.");
        }

        var letters = services.GetRequiredService<AccessRules>().Bindings.Select(static binding => binding.Partner).ToList();
        Same("letters", letters, await ToldAsync(ReviewPushes.Letter));
        var cases = rows.Where(static row => row.IsCase && !row.IsSettled).Select(static row => row.Partner).ToList();
        Same("cards", cases, (await ToldAsync(ReviewPushes.Card)).Distinct().ToList());
        var top = board.Decided.Reviews.Of(day)!.Rules!.Tiers[^1].Id;
        Same("business reviews", [.. rows.Where(row => row.To == top && row.Manager is { Length: > 0 }).Select(static row => row.Partner)], await ToldAsync(ReviewPushes.Qbr));
        var movements = (await ToldAsync(ReviewPushes.Movements)).Count;
        Same("movements", rows.Where(static row => row.Before != row.To).Select(static row => row.Region).Distinct(StringComparer.OrdinalIgnoreCase).Count() * 5, movements);
        var summaries = (await ToldAsync(ReviewPushes.Summary)).Count;
        Same("summaries", QuarterEndWorld.Leadership.Length + 10, summaries);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"check: nothing lost, nothing doubled: {rows.Count:N0} tiers, {moved.Count:N0} moves told to the CRM ({written.Length - moved.Count:N0} again after kills), {cases.Count:N0} cards, {letters.Count:N0} letters, {movements} movements, {summaries} summaries");

        async Task<List<string>> ToldAsync(string kind) => [.. (await services.GetRequiredService<IOutboxStore>().FindAsync(ReviewPushes.Prefix(kind, day), default)).Select(static state => state.Push.Partner ?? state.Push.Key)];
    }

    private static void Same(string what, List<string> expected, List<string> found)
    {
        if (!expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            throw new InvalidOperationException($"{what}: {expected.Count} expected, {found.Count} found; missing {string.Join(' ', expected.Except(found).Take(5))}, too many {string.Join(' ', found.Except(expected).Take(5))}.");
        }
    }

    private static void Same(string what, int expected, int found)
    {
        if (expected != found)
        {
            throw new InvalidOperationException($"{what}: {expected} expected, {found} found.");
        }
    }
}

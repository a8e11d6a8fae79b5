using System.Text.Encodings.Web;
using System.Text.Json;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Operations.Audit;

/// <summary>Records at start what section <c>Access</c> says where it says something else than when it was last recorded: roles given in a file are role changes too.</summary>
public sealed class ConfiguredAccess(AccessRules rules, IAuditLog audit, ITransactions transactions, ProgrammeClock clock)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Records the difference. True: there was one.</summary>
    public Task<bool> RecordAsync(CancellationToken cancellationToken) => transactions.RunAsync(
        async stop =>
        {
            var now = State();
            var last = (await audit.FindAsync(new AuditQuery(Action: AuditActions.AccessConfigured), 0, 1, stop).ConfigureAwait(false)).Records;
            var before = last.IsEmpty ? null : last[0].Entry.After;
            if (before == now)
            {
                return false;
            }

            await audit.AppendAsync(new AuditEntry(AuditActions.AccessConfigured, Actor.Program, clock.Now, Subject: "Access", Before: before, After: now), stop).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private string State() => JsonSerializer.Serialize(
        new
        {
            homeTeams = Sorted(rules.HomeTeams),
            homeSlack = Sorted(rules.HomeSlack),
            managers = Sorted(rules.Managers),
            approvers = Sorted(rules.Approvers),
            leadership = Sorted(rules.Leadership),
            admins = Sorted(rules.Admins),
            bindings = Sorted(rules.Bindings.Select(static binding => $"{binding.Target.Kind} {binding.Target.Id} = {binding.Partner}")),
        },
        Plain);

    // In another order it is the same.
    private static string[] Sorted(IEnumerable<string> list) => [.. list.Order(StringComparer.Ordinal)];
}

using System.Collections.Immutable;
using System.Globalization;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Grace;

/// <summary>Plans of graces are written, changed and ticked off in chat, after confirmation, with an audit record. A changed plan is a further entry; none is overwritten.</summary>
public sealed class PlanOffice(GraceBook book, LedgerReader reader, ILedger ledger, IAuditLog audit, Board board, ProgrammeClock clock) : IAct
{
    /// <summary>The act's id.</summary>
    public const string Act = "grace-plan";

    /// <summary>How many items a plan has at most.</summary>
    public const int MostItems = 20;

    /// <inheritdoc/>
    public string Id => Act;

    /// <summary>Whether this person makes plans for the partner.</summary>
    public static bool MayPlan(Admission by, Partner partner) => by.Manages(partner) || (string.IsNullOrEmpty(partner.Manager) && by.Has(Roles.Approver));

    /// <summary>How things stand for a change that this person asks for.</summary>
    public async Task<PlanLook> LookAsync(PlanRequest request, Admission by, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var view = board.ViewFor(by.Alone);
        if (by.Alone is not Audience.Home || view.Find(request.Partner) is not { } found)
        {
            return by.Alone is Audience.Home ? new PlanLook.NoSuchPartner() : new PlanLook.NotAllowed();
        }

        var partner = found.Partner;
        var plan = view.GraceUntilOf(found) is { } until && until >= clock.Today ? book.Of(partner.Id, until) : null;
        var ticked = request.Done is { } number ? plan?.Open.FirstOrDefault(item => item.Number == number) : null;
        return !MayPlan(by, partner) && !IsOwner(ticked, by) ? new PlanLook.NotAllowed()
            : plan is null ? new PlanLook.NoGrace(partner)
            : request switch
            {
                { Add: { } added } => Added(partner, plan, added),
                { Done: { } done } => ticked is null ? new PlanLook.NoSuchItem(done) : new PlanLook.Ready(partner, plan, plan.Items, [ticked]),
                { Move: { } move, To: { } to } => plan.Open.FirstOrDefault(item => item.Number == move) is not { } item ? new PlanLook.NoSuchItem(move)
                    : IsWrong(to, plan) ? new PlanLook.WrongDay(to, plan.Until)
                    : new PlanLook.Ready(partner, plan, [.. plan.Items.Select(one => one == item ? one with { Due = to } : one)], [item with { Due = to }]),
                _ => new PlanLook.NothingSaid(),
            };
    }

    /// <inheritdoc/>
    public async Task<ActLook> LookAsync(string payload, Admission by, CancellationToken cancellationToken) =>
        await LookAsync(PlanRequest.Read(payload), by, cancellationToken).ConfigureAwait(false) switch
        {
            PlanLook.NotAllowed => new ActLook.NotAllowed(),
            PlanLook.Ready ready => new ActLook.Ready($"{ready.Partner.Name}\n{ready.Plan.Revision}\n{PushJson.Write(new PlanWritten(ready.Plan.Until, ready.Plan.Revision, ready.Items))}\n{string.Join(',', ready.Plan.Done.Keys.Order())}"),
            _ => new ActLook.Impossible(),
        };

    /// <inheritdoc/>
    public async Task DoAsync(Confirmation confirmation, Admission by, CancellationToken cancellationToken)
    {
        var request = PlanRequest.Read(confirmation.Payload);
        if (await LookAsync(request, by, cancellationToken).ConfigureAwait(false) is not PlanLook.Ready ready)
        {
            throw new OvertakenException("A plan changed inside the transaction that had looked at it.");
        }

        var (plan, partner) = (ready.Plan, ready.Partner.Id);
        var (now, actor) = (clock.Now, Actor.Of(by.Asker, by.Room));
        var (what, kind, payload) = request.Done is { } done
            ? (string.Create(CultureInfo.InvariantCulture, $"done/{done}"), GraceRecords.ItemDone, PushJson.Write(new PlanItemNoted(plan.Until, done, clock.DayOf(now))))
            : (string.Create(CultureInfo.InvariantCulture, $"plan/{plan.Revision + 1}"), GraceRecords.Planned, PushJson.Write(new PlanWritten(plan.Until, plan.Revision + 1, ready.Items)));
        if (await ledger.TryAppendAsync(new LedgerEntry(GraceRecords.Key(partner, plan.Until, what), kind, partner, now, actor, payload), cancellationToken).ConfigureAwait(false) is null)
        {
            throw new OvertakenException("Somebody else changed this plan at the same moment.");
        }

        var before = plan.IsWritten ? PushJson.Write(new PlanWritten(plan.Until, plan.Revision, plan.Items)) : null;
        await audit.AppendAsync(new AuditEntry(request.Done is null ? AuditActions.GracePlanned : AuditActions.GraceItemDone, actor, now, partner, confirmation.Id, before, payload), cancellationToken).ConfigureAwait(false);
    }

    private PlanLook Added(Partner partner, GracePlan plan, ImmutableArray<PlanItem> added)
    {
        var next = plan.Items.IsEmpty ? 1 : plan.Items.Max(static item => item.Number) + 1;
        ImmutableArray<PlanItem> items = [.. added.Select((item, place) => item with { Number = next + place, What = Short(item.What, PlanItem.LongestWhat), Owner = Short(item.Owner, PlanItem.LongestOwner) })];
        return items.IsEmpty || items.Any(static item => item.What.Length == 0 || item.Owner.Length == 0) ? new PlanLook.NothingSaid()
            : items.FirstOrDefault(item => IsWrong(item.Due, plan)) is { } wrong ? new PlanLook.WrongDay(wrong.Due, plan.Until)
            : plan.Items.Length + items.Length > MostItems ? new PlanLook.Full(MostItems)
            : new PlanLook.Ready(partner, plan, [.. plan.Items, .. items], items);
    }

    private bool IsWrong(NodaTime.LocalDate due, GracePlan plan) => due < clock.Today || due > plan.Until;

    private static bool IsOwner(PlanItem? item, Admission by) =>
        item is { Side: PlanSide.Ours } && by.Alone is Audience.Home { Email: { Length: > 0 } email } && string.Equals(item.Owner, email, StringComparison.OrdinalIgnoreCase);

    private static string Short(string text, int most) => text.Trim() is { } trimmed && trimmed.Length > most ? trimmed[..most] : text.Trim();
}

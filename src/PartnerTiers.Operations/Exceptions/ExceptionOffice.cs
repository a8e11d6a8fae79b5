using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Exceptions;

/// <summary>Exceptions are granted and ended by approvers, after confirmation, with an audit record. They lapse by themselves.</summary>
public sealed class ExceptionOffice(ExceptionBook book, LedgerReader reader, ILedger ledger, IAuditLog audit, Board board, ProgrammeClock clock) : IAct
{
    /// <summary>The act's id.</summary>
    public const string Act = "exception";

    /// <summary>How long a reason may be, in characters.</summary>
    public const int LongestReason = 500;

    // Four quarters, counted from the day of granting.
    private const int MostMonths = 12;

    /// <inheritdoc/>
    public string Id => Act;

    /// <summary>The last day until which an exception can be granted today.</summary>
    public LocalDate Latest => clock.Today.PlusMonths(MostMonths);

    /// <summary>How things stand for a request of this person.</summary>
    public async Task<ExceptionLook> LookAsync(ExceptionRequest request, Admission by, CancellationToken cancellationToken)
    {
        if (!by.Has(Roles.Approver))
        {
            return new ExceptionLook.NotAllowed();
        }

        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var view = board.ViewFor(by.Alone);
        if (view.Find(request.Partner) is not { } partner)
        {
            return new ExceptionLook.NoSuchPartner();
        }

        var running = book.Of(request.Partner) is [.., var last] && last.HoldsOn(clock.Today) ? last : null;
        if (request.Tier is not { } named)
        {
            return running is null ? new ExceptionLook.NoneRuns(partner.Partner) : new ExceptionLook.Running(partner.Partner, running);
        }

        var rules = view.Rules;
        if (rules.FindTier(named) is not { } tier)
        {
            return new ExceptionLook.NoSuchTier();
        }

        var published = view.TodayOf(partner).Published;
        return rules.RankOf(tier) == 0 ? new ExceptionLook.LowestTier(tier)
            : request.Until is not { } until || until < clock.Today ? new ExceptionLook.Past(request.Until ?? clock.Today)
            : until > Latest ? new ExceptionLook.TooFar(until, Latest)
            : string.IsNullOrWhiteSpace(request.Reason) ? new ExceptionLook.NoReason()
            : new ExceptionLook.Free(partner.Partner, tier, published, until, request.Reason.Trim() is { Length: > LongestReason } wordy ? wordy[..LongestReason] : request.Reason.Trim(), running)
            {
                IsAbove = rules.RankOf(tier) > rules.RankOf(published),
            };
    }

    /// <inheritdoc/>
    public async Task<ActLook> LookAsync(string payload, Admission by, CancellationToken cancellationToken) =>
        await LookAsync(ExceptionRequest.Read(payload), by, cancellationToken).ConfigureAwait(false) switch
        {
            ExceptionLook.NotAllowed => new ActLook.NotAllowed(),
            ExceptionLook.Free free => new ActLook.Ready($"{free.Partner.Name}\n{free.Tier.Id}\n{free.Published.Id}\n{LocalDatePattern.Iso.Format(free.Until)}\n{free.Reason}\n{free.Instead?.Number}"),
            ExceptionLook.Running running => new ActLook.Ready($"{running.Partner.Name}\n{running.Case.Number}"),
            _ => new ActLook.Impossible(),
        };

    /// <inheritdoc/>
    public async Task DoAsync(Confirmation confirmation, Admission by, CancellationToken cancellationToken)
    {
        var (now, actor) = (clock.Now, Actor.Of(by.Asker, by.Room));
        switch (await LookAsync(ExceptionRequest.Read(confirmation.Payload), by, cancellationToken).ConfigureAwait(false))
        {
            case ExceptionLook.Free free:
                var number = book.Of(free.Partner.Id).Length + 1;
                await WriteAsync(free.Partner.Id, number, "granted", ExceptionRecords.Granted, PushJson.Write(new ExceptionGranted(number, free.Tier.Id, free.Until, free.Reason)), actor, now, cancellationToken).ConfigureAwait(false);
                await audit.AppendAsync(new AuditEntry(AuditActions.ExceptionGranted, actor, now, free.Partner.Id, free.Tier.Id, free.Instead is { } instead ? Json(instead, confirmation) : null, Json(free.Tier.Id, free.Until, free.Reason, confirmation)), cancellationToken).ConfigureAwait(false);
                break;
            case ExceptionLook.Running running:
                await WriteAsync(running.Partner.Id, running.Case.Number, "ended", ExceptionRecords.Ended, PushJson.Write(new ExceptionNoted(running.Case.Number, clock.DayOf(now))), actor, now, cancellationToken).ConfigureAwait(false);
                await audit.AppendAsync(new AuditEntry(AuditActions.ExceptionEnded, actor, now, running.Partner.Id, running.Case.Grant.Tier, Json(running.Case, confirmation)), cancellationToken).ConfigureAwait(false);
                break;
            default:
                throw new OvertakenException("An exception changed inside the transaction that had looked at it.");
        }
    }

    private async Task WriteAsync(string partner, int number, string what, string kind, string payload, Actor actor, Instant now, CancellationToken cancellationToken)
    {
        if (await ledger.TryAppendAsync(new LedgerEntry(ExceptionRecords.Key(partner, number, what), kind, partner, now, actor, payload), cancellationToken).ConfigureAwait(false) is null)
        {
            throw new OvertakenException("Somebody else granted or ended this exception at the same moment.");
        }
    }

    private static string Json(ExceptionCase one, Confirmation confirmation) => Json(one.Grant.Tier, one.Grant.Until, one.Grant.Reason, confirmation);

    private static string Json(string tier, LocalDate until, string reason, Confirmation confirmation) =>
        JsonSerializer.Serialize(new { tier, until = LocalDatePattern.Iso.Format(until), reason, confirmation = confirmation.Id });
}

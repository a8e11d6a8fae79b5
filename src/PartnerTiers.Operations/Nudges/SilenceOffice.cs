using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Nudges;

/// <summary>Nudges are snoozed and disowned by the partner's manager, after confirmation, with an audit record.</summary>
public sealed class SilenceOffice(ILedger ledger, LedgerReader reader, IAuditLog audit, Board board, ProgrammeClock clock) : IAct
{
    /// <summary>The act's id.</summary>
    public const string Act = "silence";

    /// <summary>Silence is for a while: a partner whose nudges nobody wants has no manager.</summary>
    public const int MostDays = 366;

    /// <inheritdoc/>
    public string Id => Act;

    /// <summary>How things stand for a request of this person.</summary>
    public SilenceLook Look(SilenceRequest request, Admission by)
    {
        if (board.Facts.Snapshot.Find(request.Partner) is not { } partner)
        {
            return SilenceLook.NoSuchPartner;
        }

        var past = board.Decided.Nudges.Of(request.Partner);
        return by.Alone is not Audience.Home { Email: { } email } || !string.Equals(partner.Partner.Manager, email, StringComparison.OrdinalIgnoreCase) ? SilenceLook.NotAllowed
            : request.Until is not { } until ? past.IsNotOf(email) ? SilenceLook.AlreadySo : SilenceLook.Ready
            : until == past.SnoozedUntil ? SilenceLook.AlreadySo
            : until < Today || until > Today.PlusDays(MostDays) ? SilenceLook.OddDay
            : SilenceLook.Ready;
    }

    /// <inheritdoc/>
    public async Task<ActLook> LookAsync(string payload, Admission by, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var request = SilenceRequest.Read(payload);
        return Look(request, by) switch
        {
            SilenceLook.NotAllowed => new ActLook.NotAllowed(),
            SilenceLook.Ready => new ActLook.Ready($"{request.Partner}\n{request.Until}\n{board.Decided.Nudges.Of(request.Partner).Snoozes}"),
            _ => new ActLook.Impossible(),
        };
    }

    /// <inheritdoc/>
    public async Task DoAsync(Confirmation confirmation, Admission by, CancellationToken cancellationToken)
    {
        var (request, now, actor) = (SilenceRequest.Read(confirmation.Payload), clock.Now, Actor.Of(by.Asker, by.Room));
        var past = board.Decided.Nudges.Of(request.Partner);
        var (kind, action, state) = request.Until is { } until
            ? (NudgeSnoozed.Kind, AuditActions.NudgesSnoozed, PushJson.Write(new NudgeSnoozed(until)))
            : (NudgeDisowned.Kind, AuditActions.NudgesDisowned, PushJson.Write(new NudgeDisowned(((Audience.Home)by.Alone).Email!)));
        await ledger.TryAppendAsync(new LedgerEntry($"silence/{confirmation.Id}", kind, request.Partner, now, actor, state), cancellationToken).ConfigureAwait(false);
        var before = request.Until is not null && past.SnoozedUntil is { } earlier ? PushJson.Write(new NudgeSnoozed(earlier)) : null;
        await audit.AppendAsync(new AuditEntry(action, actor, now, request.Partner, Before: before, After: state), cancellationToken).ConfigureAwait(false);
    }

    private LocalDate Today => clock.DayOf(clock.Now);
}

/// <summary>How things stand for a <see cref="SilenceRequest"/>.</summary>
public enum SilenceLook
{
    /// <summary>It can be done.</summary>
    Ready,

    /// <summary>This person is not the partner's manager.</summary>
    NotAllowed,

    /// <summary>There is no such partner any more.</summary>
    NoSuchPartner,

    /// <summary>It is so already.</summary>
    AlreadySo,

    /// <summary>The day is past, or further away than a year.</summary>
    OddDay,
}

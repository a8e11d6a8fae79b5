using System.Collections.Immutable;
using System.Text.Json;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Access;

/// <summary>Bindings made and ended in chat, by admins, after confirmation, with an audit record. What the configuration binds is ended there alone.</summary>
public sealed class BindingOffice(AccessRules rules, IBindingStore store, IAuditLog audit, Board board, ProgrammeClock clock) : IAct
{
    /// <summary>The act's id.</summary>
    public const string Act = "binding";

    /// <inheritdoc/>
    public string Id => Act;

    /// <summary>How things stand for a request of this person.</summary>
    public async Task<BindLook> LookAsync(BindRequest request, Admission by, CancellationToken cancellationToken)
    {
        var target = request.Target;
        if (!by.Has(Roles.Admin))
        {
            return new BindLook.NotAllowed();
        }

        if (!BindingTargets.IsSound(target) || (target.Kind == BindingKind.Channel && by.Room.IsPrivate && new BindingTarget(BindingKind.Channel, by.Room.ChannelId).Same(target)))
        {
            return new BindLook.NoTarget();
        }

        // Not the book, which remembers: inside the transaction these rows are the truth.
        var made = (await store.InForceAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(one => one.Binding.Target.Same(target));
        var configured = rules.Bindings.Where(binding => binding.Target.Same(target)).Select(static binding => binding.Partner);
        ImmutableArray<string> partners = [.. configured.Concat(made is null ? [] : [made.Binding.Partner]).Distinct(StringComparer.Ordinal)];
        if (partners.Length > 0)
        {
            return new BindLook.Bound(partners, made);
        }

        if (request.Partner is not { } partner)
        {
            return new BindLook.NotBound();
        }

        return BindingTargets.IsOurOwn(target, rules) ? new BindLook.OurOwn()
            : BindingTargets.IsEverybodys(target) ? new BindLook.Everybodys()
            : board.Facts.Snapshot.Find(partner) is { } facts ? new BindLook.Free(partner, facts.Partner.Name)
            : new BindLook.NoSuchPartner();
    }

    /// <inheritdoc/>
    public async Task<ActLook> LookAsync(string payload, Admission by, CancellationToken cancellationToken)
    {
        var request = BindRequest.Read(payload);
        return await LookAsync(request, by, cancellationToken).ConfigureAwait(false) switch
        {
            BindLook.NotAllowed => new ActLook.NotAllowed(),
            BindLook.Free free when request.Partner is not null => new ActLook.Ready($"{free.Partner}\n{free.Name}\n{by.Room.HasOutsiders}"),
            BindLook.Bound { Made: { } made } when request.Partner is null => new ActLook.Ready($"{made.Id}\n{made.Binding.Partner}"),
            _ => new ActLook.Impossible(),
        };
    }

    /// <inheritdoc/>
    public async Task DoAsync(Confirmation confirmation, Admission by, CancellationToken cancellationToken)
    {
        var request = BindRequest.Read(confirmation.Payload);
        var now = clock.Now;
        var (bound, isMade) = request.Partner is { } partner
            ? (await store.TryMakeAsync(request.Target.To(partner), by.Asker.Email ?? by.Asker.PersonId, now, cancellationToken).ConfigureAwait(false), true)
            : (await EndAsync(request.Target, cancellationToken).ConfigureAwait(false), false);
        if (bound is null)
        {
            throw new OvertakenException("A binding changed inside the transaction that had looked at it.");
        }

        var state = JsonSerializer.Serialize(new { partner = bound.Binding.Partner, kind = request.Target.Kind.ToString(), id = request.Target.Id, confirmation = confirmation.Id });
        await audit.AppendAsync(
            new AuditEntry(
                isMade ? AuditActions.BindingMade : AuditActions.BindingEnded,
                Actor.Of(by.Asker, by.Room),
                now,
                bound.Binding.Partner,
                $"{request.Target.Kind} {request.Target.Id}",
                isMade ? null : state,
                isMade ? state : null),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<MadeBinding?> EndAsync(BindingTarget target, CancellationToken cancellationToken)
    {
        var made = (await store.InForceAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(one => one.Binding.Target.Same(target));
        return made is not null && await store.TryEndAsync(made.Id, clock.Now, cancellationToken).ConfigureAwait(false) ? made : null;
    }
}

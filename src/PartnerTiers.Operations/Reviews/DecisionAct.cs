using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Operations.Reviews;

/// <summary>A decision that was typed: shown first, then confirmed. Pressing a card's button needs no second question, because the card shows all that will be written.</summary>
public sealed class DecisionAct(ReviewOffice office) : IAct
{
    /// <summary>The act's id.</summary>
    public const string Act = "review-decision";

    /// <inheritdoc/>
    public string Id => Act;

    /// <inheritdoc/>
    public Task<ActLook> LookAsync(string payload, Admission by, CancellationToken cancellationToken)
    {
        var asked = PushJson.Read<DecisionAsked>(payload);
        return Task.FromResult<ActLook>(office.Look(asked.Partner, asked.Otherwise, asked.Reason, by, asked.Review) switch
        {
            DecisionOutcome.NotAllowed or DecisionOutcome.SamePerson => new ActLook.NotAllowed(),
            DecisionOutcome.Ready ready => new ActLook.Ready($"{asked.Review}\n{asked.Partner}\n{ready.Case.Row.Name}\n{ready.Case.Row.Kind}\n{ready.Case.Row.To}\n{ready.Signs}\n{ready.Case.Refusals}"),
            _ => new ActLook.Impossible(),
        });
    }

    /// <inheritdoc/>
    public async Task DoAsync(Confirmation confirmation, Admission by, CancellationToken cancellationToken)
    {
        var asked = PushJson.Read<DecisionAsked>(confirmation.Payload);
        if (office.Look(asked.Partner, asked.Otherwise, asked.Reason, by, asked.Review) is not DecisionOutcome.Ready ready
            || !await office.WriteAsync(ready, asked.Otherwise, asked.Reason?.Trim(), by, cancellationToken).ConfigureAwait(false))
        {
            throw new OvertakenException("A case was decided elsewhere between the look and the decision.");
        }
    }
}

/// <summary>What is to be confirmed.</summary>
/// <param name="Review">The quarter's last day.</param>
/// <param name="Partner">The partner's id.</param>
/// <param name="Otherwise">What instead of the proposal; null: the proposal, or the signature.</param>
/// <param name="Reason">Why; null: as proposed.</param>
public sealed record DecisionAsked(LocalDate Review, string Partner, CaseChoice? Otherwise, string? Reason);

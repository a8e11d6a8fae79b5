using System.Collections.Immutable;

namespace PartnerTiers.Operations.Nudges;

/// <summary>What was said about partners without being asked: immutable, swapped whole.</summary>
/// <param name="Partners">By the partner's id; those of whom nothing was said are not in it.</param>
public sealed record NudgeBook(ImmutableDictionary<string, PartnerNudges> Partners)
{
    /// <summary>Nothing was said yet.</summary>
    public static NudgeBook Empty { get; } = new(ImmutableDictionary.Create<string, PartnerNudges>(StringComparer.Ordinal));

    /// <summary>What was said about one partner.</summary>
    public PartnerNudges Of(string partner) => Partners.GetValueOrDefault(partner) ?? PartnerNudges.Nothing;

    internal NudgeBook With(string partner, Func<PartnerNudges, PartnerNudges> change) => new(Partners.SetItem(partner, change(Of(partner))));

    internal NudgeBook With(string partner, NudgeSent sent) => With(partner, past => past with
    {
        Sent = past.Sent.Add(sent),
        Told = past.Told.Union(sent.Nudge.Points.Select(static point => point.State)),
    });

    internal NudgeBook With(string partner, NudgeFollowed followed) => With(partner, past => past with { Followed = past.Followed.SetItem(followed.Key, followed.SeenOn) });

    internal NudgeBook With(string partner, NudgeSnoozed snoozed) => With(partner, past => past with { SnoozedUntil = snoozed.Until, Snoozes = past.Snoozes + 1 });

    internal NudgeBook With(string partner, NudgeDisowned disowned) => With(partner, past => past with { NotOf = past.NotOf.Add(PartnerNudges.KeyOf(disowned.Email)) });
}

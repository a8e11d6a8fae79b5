using System.Collections.Frozen;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Digests;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Bot.Tests.Pushes;

/// <summary>Nudges of every kind, of the example's first partner that gives reason to it: to its manager, and to the partner itself where it can act. Some are only said shortly before a review.</summary>
internal static class NudgeSamples
{
    private static readonly LocalDate?[] Days = [null, new(2026, 12, 18), new(2027, 3, 18), new(2027, 6, 17), new(2027, 9, 17)];

    public static IEnumerable<PushSample> All
    {
        get
        {
            foreach (var kind in Enum.GetValues<NudgeKind>().Where(static kind => kind != NudgeKind.ReviewApproaching))
            {
                var (on, nudge) = Days.Select(day => (Day: day, Nudge: Find(kind, day))).First(static found => found.Nudge is not null);
                var notice = new NudgeNotice(kind, nudge!.Partner, [.. nudge.Points.Select(static point => point.Gap).Distinct()]);
                var manager = PushSample.LandscapeOn(on).Home.Find(nudge.Partner)!.Partner.Manager!;
                yield return PushSample.ToOne($"nudge-{kind}", NudgeNotice.Push, notice, Roles.Manager, manager) with { On = on };
                yield return PushSample.ToPartner($"nudge-{kind}-to-partner", NudgeNotice.Push, notice, nudge.Partner) with { On = on };
            }

            foreach (var sample in Approaching("nudge-ReviewApproaching", isInGrace: false).Concat(Approaching("nudge-ReviewApproaching-in-grace", isInGrace: true)))
            {
                yield return sample;
            }

            yield return PushSample.ToUs("digest", DigestNotice.Push, new DigestNotice(new LocalDate(2026, 11, 16)));
            yield return PushSample.ToUs("digest-of-a-region", DigestNotice.Push, new DigestNotice(new LocalDate(2026, 11, 16), "LATAM"));
            yield return PushSample.ToUs("digest-of-a-region-without-partners", DigestNotice.Push, new DigestNotice(new LocalDate(2026, 11, 16), "Atlantis"));
            yield return PushSample.ToPartner("digest-in-a-partners-channel", DigestNotice.Push, new DigestNotice(new LocalDate(2026, 11, 16)), "P001");
            var near = Find(NudgeKind.NearUpgrade, null)!;
            yield return PushSample.ToUs("nudge-in-a-subscribed-channel", NudgeNotice.Push, new NudgeNotice(near.Kind, near.Partner, [near.Points[0].Gap]));
            yield return PushSample.ToOne("nudge-of-a-closed-gap", NudgeNotice.Push, new NudgeNotice(near.Kind, near.Partner, ["near/2026-09-30/select"]), Roles.Manager);
            yield return PushSample.ToOne("nudge-to-a-manager-no-more", NudgeNotice.Push, new NudgeNotice(near.Kind, near.Partner, [near.Points[0].Gap]), Roles.Manager, "nobody@example.com");
            yield return PushSample.ToPartner("nudge-in-another-partners-channel", NudgeNotice.Push, new NudgeNotice(near.Kind, near.Partner, [near.Points[0].Gap]), "P999");
        }
    }

    // Nobody of the example rises or recovers by its own tier, so the last review has given one who earns a tier the one below, or a grace.
    private static IEnumerable<PushSample> Approaching(string name, bool isInGrace)
    {
        var on = new LocalDate(2026, 12, 18);
        var view = PushSample.LandscapeOn(on, isFresh: true).Home;
        var lowest = view.Rules.Tiers[0];
        var (partner, earned) = view.Partners.Select(one => (one.Partner, view.AtReview(one).Earned)).First(one => one.Earned != lowest);
        var tier = isInGrace ? earned : view.Rules.Tiers[view.Rules.RankOf(earned) - 1];
        var notice = new NudgeNotice(NudgeKind.ReviewApproaching, partner.Id, [$"review/2026-12-31/{earned.Id}"]);
        Decided Published(Decided decided) => decided with
        {
            Tiers = new Dictionary<string, PublishedTier> { [partner.Id] = new(new LocalDate(2026, 9, 30), tier.Id, new LocalDate(2026, 10, 15), isInGrace ? new LocalDate(2026, 12, 31) : null, new LocalDate(2026, 10, 15)) }.ToFrozenDictionary(),
        };
        yield return PushSample.ToOne(name, NudgeNotice.Push, notice, Roles.Manager, partner.Manager!) with { On = on, IsFresh = true, Decisions = Published };
        yield return PushSample.ToPartner(name + "-to-partner", NudgeNotice.Push, notice, partner.Id) with { On = on, IsFresh = true, Decisions = Published };
    }

    private static Nudge? Find(NudgeKind kind, LocalDate? on)
    {
        var view = PushSample.LandscapeOn(on).Home;
        return view.Partners.SelectMany(partner => NudgeFinder.All(view, partner)).FirstOrDefault(nudge => nudge.Kind == kind);
    }
}

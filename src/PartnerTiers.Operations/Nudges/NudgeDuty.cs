using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Nudges;

/// <summary>
/// Says what is worth a word: per partner at most one nudge a week, the most valuable one, in the hours of the person who can act, and nothing twice. One manager, or the channels of one region, hear of a few partners a day, the most valuable first; the others wait for the next day. What is due follows from what was told, so that days off are made up for by one word.
/// </summary>
public sealed class NudgeDuty(Board board, BindingBook bindings, SubscriptionBook subscriptions, AddressBook addresses, LedgerReader reader, ILedger ledger, IOutbox outbox, ITransactions transactions, ProgrammeClock clock) : IDuty
{
    private const int MostADay = 3;

    private readonly SilentPartners silent = new();

    /// <inheritdoc/>
    public string Id => "nudges";

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(Instant now, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var view = board.ViewFor(Doorkeeper.Operator);
        if (view.Sync is null)
        {
            return null;
        }

        var bound = (await bindings.ReadAsync(cancellationToken).ConfigureAwait(false)).All.Where(static binding => binding.Channel is not null).Select(static binding => binding.Partner).ToHashSet(StringComparer.Ordinal);
        var zones = new Dictionary<string, DateTimeZone>(StringComparer.OrdinalIgnoreCase);
        Instant? next = null;
        var told = Today(view);
        List<Candidate> found = [];
        silent.LookAt(board.Facts.Snapshot, board.Decided, view.Today);
        foreach (var partner in view.Partners)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var past = view.NudgesOf(partner);
            await FollowAsync(view, partner, past, now, cancellationToken).ConfigureAwait(false);
            if (past.IsSnoozedOn(view.Today) || now < past.NextFrom || silent.Has(partner))
            {
                continue;
            }

            var manager = partner.Partner.Manager is { Length: > 0 } email && !past.IsNotOf(email) ? email : null;
            var subscribed = subscriptions.ChannelsOf(Topics.Nudges, partner.Partner.Region).Any();
            var receivers = new Receivers(manager, subscribed, bound.Contains(partner.Partner.Id));
            var zone = manager is null ? clock.Zone : await ZoneOfAsync(manager, zones, cancellationToken).ConfigureAwait(false);
            var lane = receivers.LaneOf(partner);
            if (!receivers.Any || (lane is not null && told.GetValueOrDefault(lane) >= MostADay))
            {
                continue;
            }

            if (QuietHours.Are(now, zone))
            {
                var opens = QuietHours.EndFrom(now, zone);
                next = next < opens ? next : opens;
            }
            else if (NudgeFinder.All(view, partner).FirstOrDefault(nudge => nudge.IsNews(past) && !SaidElsewhere.ByReview(nudge, view, partner) && (receivers.AtHome || NudgeNotice.IsForPartners(nudge.Kind))) is { } best && !SaidElsewhere.ByAnnouncement(best, view))
            {
                found.Add(new Candidate(best, partner, receivers, past, lane));
            }
            else
            {
                silent.Add(partner);
            }
        }

        foreach (var one in found.OrderByDescending(static one => one.Nudge.Worth).ThenBy(static one => one.Nudge.Day ?? LocalDate.MaxIsoValue))
        {
            if (one.Lane is not { } lane || told.GetValueOrDefault(lane) < MostADay)
            {
                await SendAsync(one.Nudge, one.Partner, one.Receivers, one.Past, view.Today, now, cancellationToken).ConfigureAwait(false);
                Count(told, one.Lane);
            }
        }

        return next;
    }

    private sealed record Candidate(Nudge Nudge, PartnerFacts Partner, Receivers Receivers, PartnerNudges Past, string? Lane);

    // How many partners each was told of today; the week of a partner leaves room for one.
    private static Dictionary<string, int> Today(ProgrammeView view)
    {
        var told = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var partner in view.Partners)
        {
            if (view.NudgesOf(partner).Sent is [.., var last] && last.On == view.Today)
            {
                Count(told, last.Manager ?? Receivers.LaneOfRegion(partner));
            }
        }

        return told;
    }

    private static void Count(Dictionary<string, int> told, string? lane)
    {
        if (lane is not null)
        {
            told[lane] = told.GetValueOrDefault(lane) + 1;
        }
    }

    private sealed record Receivers(string? Manager, bool Subscribed, bool Bound)
    {
        /// <summary>Who hears of many partners: the manager, or those who subscribed for the region; null: the partner's own channel alone.</summary>
        public string? LaneOf(PartnerFacts partner) => Manager ?? (Subscribed ? LaneOfRegion(partner) : null);

        public static string LaneOfRegion(PartnerFacts partner) => "region/" + partner.Partner.Region;

        public bool AtHome => Manager is not null || Subscribed;

        public bool Any => AtHome || Bound;
    }

    private async Task<DateTimeZone> ZoneOfAsync(string manager, Dictionary<string, DateTimeZone> zones, CancellationToken cancellationToken)
    {
        if (!zones.TryGetValue(manager, out var zone))
        {
            zones[manager] = zone = await addresses.ZoneOfAsync(manager, cancellationToken).ConfigureAwait(false) ?? clock.Zone;
        }

        return zone;
    }

    private Task<bool> SendAsync(Nudge nudge, PartnerFacts partner, Receivers receivers, PartnerNudges past, LocalDate today, Instant now, CancellationToken cancellationToken)
    {
        var id = partner.Partner.Id;
        var key = $"nudge/{id}/{past.Sent.Length + 1}";
        var toPartner = receivers.Bound && NudgeNotice.IsForPartners(nudge.Kind);
        var inChannels = QuietHours.EndFrom(now, clock.Zone);
        var payload = PushJson.Write(new NudgeNotice(nudge.Kind, id, [.. nudge.Points.Select(static point => point.Gap).Distinct(StringComparer.Ordinal)]));
        Push To(string suffix, Addressee to, Instant at) => new($"{key}/{suffix}", NudgeNotice.Push, payload, to, now, at) { Partner = id };
        List<Push> pushes = receivers.Manager is { } manager ? [To("manager", new Addressee.Person(manager), now)] : [];
        if (receivers.Subscribed)
        {
            pushes.Add(To("subscribers", new Addressee.Subscribers(Topics.Nudges, partner.Partner.Region), inChannels));
        }

        if (toPartner)
        {
            pushes.Add(To("partner", new Addressee.OfPartner(id), inChannels));
        }

        var sent = new NudgeSent(key, nudge, today, pushes.Max(static push => push.NotBefore), receivers.Manager);
        return transactions.RunAsync(
            async stop =>
            {
                // Another process may have chosen for this partner already: its entry has the key.
                if (await ledger.TryAppendAsync(new LedgerEntry(key, NudgeSent.Kind, id, now, Actor.Program, PushJson.Write(sent)), stop).ConfigureAwait(false) is null)
                {
                    return false;
                }

                await outbox.WriteAsync(pushes, stop).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    private async Task FollowAsync(ProgrammeView view, PartnerFacts partner, PartnerNudges past, Instant now, CancellationToken cancellationToken)
    {
        if (past.Sent.IsEmpty || silent.HasFollowed(partner))
        {
            return;
        }

        foreach (var sent in past.Sent.Where(sent => !past.Followed.ContainsKey(sent.Key) && NudgeOutcomes.IsOpenOn(sent, view.Today) && NudgeOutcomes.IsFollowed(view, partner, sent)))
        {
            var entry = new LedgerEntry($"followed/{sent.Key}", NudgeFollowed.Kind, partner.Partner.Id, now, Actor.Program, PushJson.Write(new NudgeFollowed(sent.Key, view.Today)));
            await ledger.TryAppendAsync(entry, cancellationToken).ConfigureAwait(false);
        }

        silent.AddFollowed(partner);
    }
}

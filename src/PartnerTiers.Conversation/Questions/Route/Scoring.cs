using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Operations.Routing;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Route;

/// <summary>
/// Holds partners against a deal. What was asked must hold, but that a country gives way to its region; of those that fit, each reason gives a share of its
/// weight, and the score is that of what could be had: a reason that says nothing here (no amount, no place) is left out.
/// </summary>
internal sealed class Scoring
{
    private const decimal HasCapability = 0.4m;
    private const decimal Region = 0.5m;
    private const decimal WorstScore = 3m;
    private const decimal BestScore = 5m;

    private readonly ProgrammeView view;
    private readonly RouteQuestion question;
    private readonly FilterCheck check;
    private readonly RoutingWeights weights;
    private readonly ImmutableArray<FilterTerm.OneOf> places;
    private readonly ImmutableArray<string> capabilities;
    private readonly HashSet<string> regions;
    private readonly string? csat;

    public Scoring(ProgrammeView view, RouteQuestion question, string? askerEmail)
    {
        this.view = view;
        this.question = question;
        check = new FilterCheck(view, askerEmail);
        weights = view.Routing;
        places = [.. question.Filter.Terms.OfType<FilterTerm.OneOf>().Where(static term => term is { Trait: Trait.Country or Trait.Region, Not: false })];
        capabilities = [.. question.Filter.Terms.OfType<FilterTerm.OneOf>().Where(static term => term is { Trait: Trait.Capability or Trait.Credential, Not: false }).SelectMany(static term => term.Values)];
        regions = RegionsAround([.. places.Where(static term => term.Trait == Trait.Country).SelectMany(static term => term.Values)]);
        csat = view.Rules.Criteria.FirstOrDefault(static item => item.OnlyPart?.Measure.Measure == "csat")?.Id;
    }

    /// <summary>Every partner, the best first; those that miss something behind those that fit.</summary>
    public List<Candidate> All() => [.. view.Partners.Select(Of)
        .OrderBy(static one => one.Misses.Length)
        .ThenByDescending(static one => one.Score)
        .ThenBy(static one => one.Partner.Partner.Name, StringComparer.InvariantCultureIgnoreCase)
        .ThenBy(static one => one.Partner.Partner.Id, StringComparer.Ordinal)];

    private Candidate Of(PartnerFacts partner)
    {
        var standing = view.TodayOf(partner);
        var nearness = NearnessOf(partner);
        var (people, inIt) = People(partner);
        var satisfaction = csat is null ? null : standing.Of(csat)?.Value;
        var open = partner.Deals.Count(static deal => deal.Stage is DealStage.Registered or DealStage.Open);
        var largest = Largest(partner);
        var misses = question.Filter.Terms.Where(term => places.Contains(term) ? nearness == Nearness.Elsewhere : !Holds(term, partner, people, inIt)).ToImmutableArray();
        var reached = 0m;
        var possible = 0m;
        Add(weights.Tier, standing.Version.Tiers.Length < 2 ? null : (decimal)standing.Version.RankOf(standing.Published) / (standing.Version.Tiers.Length - 1));
        Add(weights.Place, nearness switch { Nearness.NotAsked => null, Nearness.There => 1m, Nearness.SameRegion => Region, _ => 0m });
        Add(weights.Capability, (capabilities.IsEmpty ? 0m : HasCapability) + ((capabilities.IsEmpty ? 1m : 1m - HasCapability) * (inIt || capabilities.IsEmpty ? Math.Min(1m, (decimal)people.Length / weights.EnoughPeople) : 0m)));
        Add(weights.Satisfaction, satisfaction is { } score ? Math.Clamp((score - WorstScore) / (BestScore - WorstScore), 0m, 1m) : 0m);
        Add(weights.Load, 1m - Math.Min(1m, (decimal)open / weights.FullLoad));
        Add(weights.Size, question.Amount is not > 0m ? null : Math.Clamp((largest ?? 0m) / question.Amount.Value, 0m, 1m));
        Add(weights.Type, weights.Types.TryGetValue(partner.Partner.Type, out var suits) ? suits : 0.5m);
        return new Candidate(partner, standing, possible == 0m ? 0m : Math.Round(100m * reached / possible, MidpointRounding.AwayFromZero), nearness, people, inIt, satisfaction, open, largest, misses);

        void Add(decimal weight, decimal? share)
        {
            reached += weight * (share ?? 0m);
            possible += share is null ? 0m : weight;
        }
    }

    // Who holds a certificate in it can do it, whether the CRM says so or not.
    private bool Holds(FilterTerm term, PartnerFacts partner, ImmutableArray<string> people, bool inIt) =>
        check.Holds(term, partner) || (inIt && !people.IsEmpty && term is FilterTerm.OneOf { Trait: Trait.Capability, Not: false, Values: [_] });

    private Nearness NearnessOf(PartnerFacts partner) =>
        places.IsEmpty ? Nearness.NotAsked
        : places.All(term => check.Holds(term, partner)) ? Nearness.There
        : places.All(term => check.Holds(term, partner) || (term.Trait == Trait.Country && regions.Contains(partner.Partner.Region))) ? Nearness.SameRegion
        : Nearness.Elsewhere;

    // The region that the CRM gives to partners of the country; where there are none, to those of the countries it is named together with.
    private HashSet<string> RegionsAround(ImmutableArray<string> countries)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var country in countries)
        {
            var near = In([country]);
            found.UnionWith(near.Count > 0 ? near : In([.. CountryGroups.All.Where(group => group.Countries.Contains(country)).SelectMany(static group => group.Countries)]));
        }

        return found;

        HashSet<string> In(ImmutableArray<string> wanted) => [.. view.Partners
            .Where(partner => partner.Partner.Country is { } country && wanted.Contains(country, StringComparer.OrdinalIgnoreCase))
            .Select(static partner => partner.Partner.Region)];
    }

    private (ImmutableArray<string> People, bool InIt) People(PartnerFacts partner)
    {
        var valid = partner.Certifications.Where(item => item.EarnedOn <= view.Today && !(item.ExpiresOn < view.Today)).OrderByDescending(static item => item.EarnedOn).ToList();
        var inIt = valid.Where(item => capabilities.Any(capability => item.Credential.Contains(capability, StringComparison.OrdinalIgnoreCase))).ToList();
        return ([.. (inIt.Count > 0 ? inIt : valid).Select(static item => item.Person).Distinct(StringComparer.OrdinalIgnoreCase)], inIt.Count > 0);
    }

    private decimal? Largest(PartnerFacts partner) => partner.Deals
        .Where(static deal => deal is { Stage: DealStage.Won, Amount: > 0m, ClosedOn: not null })
        .Select(deal => string.Equals(deal.Currency, view.Rules.Currency, StringComparison.OrdinalIgnoreCase) ? deal.Amount
            : view.Rates.Find(deal.Currency, deal.ClosedOn!.Value) is { } rate ? Math.Round(deal.Amount!.Value / rate, 2) : null)
        .Max();
}

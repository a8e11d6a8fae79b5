using NodaTime;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>Tells which partners of a view a filter means.</summary>
/// <param name="view">The partners that may be seen.</param>
/// <param name="askerEmail">Who "me" is; null: nobody is.</param>
internal sealed class FilterCheck(ProgrammeView view, string? askerEmail)
{
    /// <summary>What a manager term calls the asker.</summary>
    public const string Me = "me";

    /// <summary>The first day on which a partner joined to be new: the last two quarters are the running one and the one before it.</summary>
    public LocalDate NewSince { get; } = FiscalQuarter.Containing(view.Today, view.Rules.FiscalYearStartMonth).Plus(-1).FirstDay;

    /// <summary>The partners meant, in the view's order.</summary>
    public IEnumerable<PartnerFacts> Of(Filter filter) => view.Partners.Where(partner => filter.Terms.All(term => Holds(term, partner)));

    /// <summary>Whether <paramref name="partner"/> meets <paramref name="term"/>.</summary>
    public bool Holds(FilterTerm term, PartnerFacts partner) => term switch
    {
        FilterTerm.OneOf oneOf => oneOf.Values.Any(value => Has(oneOf.Trait, value, partner)) != term.Not,
        FilterTerm.HasState state => IsIn(state.State, partner) != term.Not,

        // No data never matches a comparison, turned round or not.
        FilterTerm.Compared compared => ValueOf(partner, compared.Criterion) is { } value && Compare(compared, value) != term.Not,
        FilterTerm.Joined joined => partner.Partner.JoinedOn is { } day && (day >= (joined.From ?? day) && day <= (joined.To ?? day)) != term.Not,
        FilterTerm.AnyOf any => any.Terms.Any(one => Holds(one, partner)) != term.Not,
        _ => throw new InvalidOperationException($"There is no way to check a {term.GetType().Name}."),
    };

    /// <summary>A criterion's value today; null: no data, or not asked of this partner.</summary>
    public decimal? ValueOf(PartnerFacts partner, string criterion) => view.TodayOf(partner).Of(criterion)?.Value;

    private bool Has(Trait trait, string value, PartnerFacts partner) => trait switch
    {
        Trait.Tier => Same(view.TodayOf(partner).Published.Id, value),
        Trait.EarnedTier => Same(view.TodayOf(partner).Earned.Id, value),
        Trait.Region => Same(partner.Partner.Region, value),
        Trait.Country => Same(partner.Partner.Country, value),
        Trait.Type => Same(partner.Partner.Type, value),
        Trait.Capability => partner.Partner.Capabilities.Contains(value, StringComparer.OrdinalIgnoreCase),
        Trait.Industry => partner.Partner.Industries.Contains(value, StringComparer.OrdinalIgnoreCase),
        Trait.Credential => partner.Certifications.Any(item =>
            Same(item.Credential, value) && item.EarnedOn <= view.Today && (item.ExpiresOn is not { } last || last >= view.Today)),
        Trait.Manager => Same(partner.Partner.Manager, Same(value, Me) ? askerEmail : value),
        Trait.Partner => Same(partner.Partner.Id, value),
        _ => throw new InvalidOperationException($"There is no way to check {trait}."),
    };

    private bool IsIn(State state, PartnerFacts partner) => state switch
    {
        State.Near => view.AtReview(partner).NearUpgrade,
        State.OnCourse => view.AtReview(partner).OnCourse,
        State.AtRisk => view.AtReview(partner).BelowPublished,
        State.Grace => view.GraceUntilOf(partner) >= view.Today,
        State.Exception => view.ExceptionOf(partner) is not null,
        State.New => partner.Partner.JoinedOn is { } joined && joined >= NewSince && joined <= view.Today,
        _ => throw new InvalidOperationException($"There is no way to check {state}."),
    };

    private static bool Compare(FilterTerm.Compared compared, decimal value) => compared.Comparison switch
    {
        Comparison.AtLeast => value >= compared.Value,
        Comparison.MoreThan => value > compared.Value,
        Comparison.AtMost => value <= compared.Value,
        Comparison.LessThan => value < compared.Value,
        Comparison.Exactly => value == compared.Value,
        Comparison.Between => value >= Math.Min(compared.Value, compared.Upper ?? compared.Value) && value <= Math.Max(compared.Value, compared.Upper ?? compared.Value),
        _ => throw new InvalidOperationException($"There is no way to compare {compared.Comparison}."),
    };

    private static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Tests.Questions.Example;

/// <summary>Builds one partner's facts; days are months before 16 November 2026 unless said otherwise.</summary>
internal sealed class PartnerBuilder(Partner partner)
{
    private static readonly LocalDate Today = new(2026, 11, 16);
    private readonly Partner partner = partner;
    private readonly List<Deal> deals = [];
    private readonly List<Certification> certifications = [];
    private readonly List<Feedback> feedback = [];
    private readonly List<Evidence> evidence = [];

    public static PartnerBuilder Of(string id, string name, string type, string region, string country, string? tier) =>
        new(new Partner(id, name, type, region, country, Manager: "jo.winter@example.com", Tier: tier, JoinedOn: new LocalDate(2021, 3, 1)));

    public PartnerBuilder With(Func<Partner, Partner> change) => new PartnerBuilder(change(partner)).Take(this);

    public PartnerBuilder Won(decimal amount, LocalDate on, string currency = "EUR", Contribution role = Contribution.Resold, decimal share = 1m, string? name = null)
    {
        deals.Add(new Deal($"{partner.Id}-D{deals.Count + 1}", partner.Id, role, currency, DealStage.Won, amount, share, name ?? $"Deal {deals.Count + 1}", "Customer " + (deals.Count + 1), ClosedOn: on, Owner: "x"));
        return this;
    }

    public PartnerBuilder Deal(Func<Deal, Deal> change)
    {
        deals.Add(change(new Deal($"{partner.Id}-D{deals.Count + 1}", partner.Id, Contribution.Resold, "EUR", DealStage.Open, 10_000m, Name: $"Deal {deals.Count + 1}")));
        return this;
    }

    public PartnerBuilder OpenDeals(int inOrder, int notInOrder)
    {
        for (var i = 0; i < inOrder + notInOrder; i++)
        {
            var tidy = i < inOrder;
            Deal(deal => deal with { RegisteredOn = Today.PlusDays(-30), Owner = tidy ? "Ann" : null, NextStep = "call", NextStepDue = tidy ? Today.PlusDays(5) : Today.PlusDays(-5) });
        }

        return this;
    }

    public PartnerBuilder Certified(params (string Person, string Credential, LocalDate? Expires)[] people)
    {
        certifications.AddRange(people.Select(one => new Certification(partner.Id, one.Person, one.Credential, new LocalDate(2025, 1, 15), one.Expires)));
        return this;
    }

    public PartnerBuilder Certified(int people)
    {
        for (var i = 1; i <= people; i++)
        {
            Certified(($"Person {(char)('A' + i - 1)}", "Associate", null));
        }

        return this;
    }

    public PartnerBuilder Surveys(params decimal[] scores)
    {
        feedback.AddRange(scores.Select((score, i) => new Feedback(partner.Id, FeedbackKind.Csat, Today.PlusMonths(-1 - i), score, "Customer " + (i + 1))));
        return this;
    }

    public PartnerBuilder Shows(EvidenceKind kind, int pieces, LocalDate? expires = null)
    {
        for (var i = 0; i < pieces; i++)
        {
            evidence.Add(new Evidence(partner.Id, kind, Today.PlusMonths(-2 - i), $"{kind} {evidence.Count + 1}", ExpiresOn: expires));
        }

        return this;
    }

    public void AddTo(List<PartnerBuilder> all) => all.Add(this);

    public static FactSet Facts(IEnumerable<PartnerBuilder> all) => new(
        [.. all.Select(one => one.partner)],
        [.. all.SelectMany(one => one.deals)],
        [.. all.SelectMany(one => one.certifications)],
        [.. all.SelectMany(one => one.feedback)],
        [.. all.SelectMany(one => one.evidence)],
        [],
        [new Rate(new LocalDate(2025, 1, 1), "USD", 1.0875m)]);

    private PartnerBuilder Take(PartnerBuilder other)
    {
        deals.AddRange(other.deals);
        certifications.AddRange(other.certifications);
        feedback.AddRange(other.feedback);
        evidence.AddRange(other.evidence);
        return this;
    }
}

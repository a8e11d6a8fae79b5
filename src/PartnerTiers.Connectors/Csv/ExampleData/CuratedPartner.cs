using System.Text;
using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>The facts of one partner of the table, but for its deals.</summary>
internal sealed class CuratedPartner(Recipe recipe, Days days, ulong seed)
{
    public Partner Partner => new(
        recipe.Id, recipe.Name, recipe.Type, recipe.Region, recipe.Country,
        [.. recipe.Aliases], [.. recipe.Capabilities], [.. recipe.Industries],
        recipe.Manager, recipe.Tier,
        recipe.Tier is null or "registered" ? null : days.Ago(2 + (recipe.Number % 6), 14),
        recipe.Shape.InGrace ? days.Review : null,
        Joined(),
        Domain());

    public IEnumerable<Certification> Certifications()
    {
        var shape = recipe.Shape;
        for (var i = 0; i < shape.Certified; i++)
        {
            yield return Held(i, days.Ago(2 + (i % 4), 10 + i), i % 3 == 0 ? null : days.Review.PlusDays(45 + (40 * i)));
        }

        for (var i = 0; i < shape.Expiring; i++)
        {
            var held = Held(shape.Certified + i, days.Ago(7, 20 + i), days.BeforeReview(26 + (6 * i)));
            yield return recipe.Number == 1 ? held with { Person = "Ida Brandt", Credential = "Solution Architect" } : held;
        }

        if (shape.Certified >= 3)
        {
            yield return Held(shape.Certified + shape.Expiring, days.Ago(8, 5), days.Ago(1, 40));
        }
    }

    public IEnumerable<Feedback> Feedback()
    {
        var dice = new Dice(seed, (ulong)recipe.Number + 2000);
        foreach (var score in recipe.Shape.Csat)
        {
            yield return new Feedback(recipe.Id, FeedbackKind.Csat, days.Ago(1 + dice.Next(2), dice.Next(85)), score, dice.Pick(Words.Customers));
        }

        if (recipe.Shape.Csat.Length >= 3)
        {
            yield return new Feedback(recipe.Id, FeedbackKind.Csat, days.Ago(6, 30), 3, dice.Pick(Words.Customers));
            yield return new Feedback(recipe.Id, FeedbackKind.Renewal, days.Ago(2, 50), 1, dice.Pick(Words.Customers));
            yield return new Feedback(recipe.Id, FeedbackKind.Renewal, days.Ago(1, 15), recipe.Shape == Shape.ByName["unhappy"] ? 0 : 1, dice.Pick(Words.Customers));
        }

        if (recipe.Shape == Shape.ByName["unhappy"])
        {
            yield return new Feedback(recipe.Id, FeedbackKind.Escalation, days.Ago(1, 33), null, dice.Pick(Words.Customers));
        }
    }

    public IEnumerable<Evidence> Evidence()
    {
        var shape = recipe.Shape;
        EvidenceKind[] depth = [EvidenceKind.PackagedService, EvidenceKind.Integration, EvidenceKind.Practical];
        EvidenceKind[] proof = [EvidenceKind.CaseStudy, EvidenceKind.Reference, EvidenceKind.Review];
        EvidenceKind[] ready = [EvidenceKind.Sow, EvidenceKind.Playbook];
        for (var i = 0; i < shape.Depth; i++)
        {
            yield return Piece(depth[i % 3], days.Ago(4 + i, 20), $"{recipe.Capabilities[i % recipe.Capabilities.Length]}, offer {i + 1}", null);
        }

        for (var i = 0; i < shape.Proof; i++)
        {
            yield return Piece(proof[i % 3], days.Ago(1 + (i % 2), 8 + (17 * i)), $"{Words.Customers[((recipe.Number * 11) + i) % Words.Customers.Count]} and {recipe.Capabilities[0]}", null);
        }

        for (var i = 0; i < shape.ProofEnding; i++)
        {
            yield return Piece(proof[i % 3], days.Ago(2, 30 + i), $"{recipe.Industries[0]} story {i + 1}", days.BeforeReview(15 + (12 * i)));
        }

        for (var i = 0; i < shape.Ready; i++)
        {
            yield return Piece(ready[i % 2], days.Ago(3, 12 + i), $"Delivery of {recipe.Capabilities[0]}", null);
        }

        if (shape.Proof >= 2)
        {
            yield return Piece(EvidenceKind.CaseStudy, days.Ago(6, 44), $"First steps with {recipe.Capabilities[^1]}", null);
        }
    }

    public IEnumerable<Metric> Metrics()
    {
        if (recipe is { Type: "isv", Revenue: > 0 })
        {
            yield return new Metric(recipe.Id, "ARR", days.Ago(2, 0), Math.Round(recipe.Revenue * 0.9m));
            yield return new Metric(recipe.Id, "ARR", days.Ago(1, 0), recipe.Revenue);
        }
    }

    private LocalDate Joined() => recipe.Shape.JoinedAgo == 0 ? days.ThisQuarter(30) : days.Ago(recipe.Shape.JoinedAgo + (recipe.Shape.JoinedAgo > 1 ? recipe.Number % 9 : 0), 9);

    private Certification Held(int person, LocalDate earned, LocalDate? expires) => new(
        recipe.Id,
        Words.People[((recipe.Number * 7) + person) % Words.People.Count],
        Words.Credentials[(recipe.Number + person) % Words.Credentials.Count],
        earned,
        expires);

    private Evidence Piece(EvidenceKind kind, LocalDate on, string title, LocalDate? expires) =>
        new(recipe.Id, kind, on, title, $"https://{Domain()}/{kind.ToString().ToLowerInvariant()}-{on.Year}-{on.DayOfYear}", expires);

    // The reserved top-level domain: nobody's (RFC 2606).
    private string Domain()
    {
        var name = new StringBuilder();
        foreach (var letter in recipe.Name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                name.Append(letter);
            }
            else if (letter is ' ' && name.Length > 0)
            {
                break;
            }
        }

        return $"{name}-{recipe.Country.ToLowerInvariant()}.example";
    }
}

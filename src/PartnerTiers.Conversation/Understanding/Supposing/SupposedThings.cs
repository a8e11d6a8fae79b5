using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding.Supposing;

/// <summary>What may come or go by the names that the rules and facts give it: "two reference sites", "three more architects".</summary>
internal sealed class SupposedThings
{
    /// <summary>What stands before the id of a criterion that reads an imported figure.</summary>
    public const string Figure = "figure:";

    private readonly Dictionary<string, string> things = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> holders = new(StringComparer.Ordinal);

    /// <summary>Those of what an audience may see.</summary>
    public SupposedThings(ProgrammeView view)
    {
        foreach (var criterion in view.ReviewRules.Criteria)
        {
            var measure = criterion.OnlyPart?.Measure;
            var thing = measure?.Measure switch
            {
                "evidence" when measure.Kinds is [var only] => only.ToString(),
                "certified_people" => "people",
                "deals_won" => "deals",
                "revenue" => "revenue",
                "csat" => "satisfaction",
                "escalation_rate" => "escalations",
                "renewal_rate" => "renewals",
                "metric" => Figure + criterion.Id,
                _ => null,
            };
            if (thing is not null)
            {
                things[criterion.Id] = thing;
            }
        }

        foreach (var credential in view.Partners.SelectMany(static facts => facts.Certifications).Select(static item => item.Credential).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var last = credential[(credential.LastIndexOf(' ') + 1)..];
            foreach (var word in WordForms.Of(last).Append(last).Select(Folding.Of))
            {
                (holders.TryGetValue(word, out var named) ? named : holders[word] = new(StringComparer.OrdinalIgnoreCase)).Add(credential);
            }
        }
    }

    /// <summary>The thing that a criterion counts; null: none that can be supposed.</summary>
    public string? OfCriterion(string criterion) => things.GetValueOrDefault(criterion);

    /// <summary>What the last word of credentials says of people: of one credential that one, of several only that they are people.</summary>
    public IEnumerable<(SaidRole Role, string Value)> OfPeople(string word) => !holders.TryGetValue(word, out var named) ? []
        : named.Count == 1 ? [(SaidRole.Credential, named.First())] : [(SaidRole.Thing, "people")];
}

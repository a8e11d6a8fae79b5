using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Decisions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Questions.Route;

/// <summary>Whom to bring into a deal.</summary>
internal sealed class RouteKind() : QuestionKind<RouteQuestion>("route", Reach.Home)
{
    private const int Most = 3;
    private const int MostPeople = 3;

    protected override Answer Compose(RouteQuestion question, Speech speech)
    {
        var all = new Scoring(speech.View, question, speech.Turn.AskerEmail).All();
        var fitting = all.Where(static one => one.Misses.IsEmpty).ToList();
        var chosen = fitting.Take(Most).ToList();
        List<Phrase> next = [.. fitting.Skip(Most).Take(Most).Select(one => speech.Say("route.behind", ("partner", PartnerWords.Name(one.Partner)), ("score", new Value.Number(one.Score))))];
        next.AddRange(all.Where(static one => one.Misses.Length == 1).OrderByDescending(static one => one.Score).Take(Most).Select(one => Missing(speech, one)));
        var pieces = Pieces(speech, question);
        var asksCapability = question.Filter.Terms.Any(static term => term is FilterTerm.OneOf { Trait: Trait.Capability or Trait.Credential, Not: false });
        var sentence = chosen.Count == 0 ? speech.Say("route.nobody")
            : chosen is [var only] ? speech.Say("route.only", ("partner", PartnerWords.Name(only.Partner)))
            : speech.Say("route.first", ("partner", PartnerWords.Name(chosen[0].Partner)), ("others", speech.And(chosen.Skip(1).Select(static one => PartnerWords.Name(one.Partner)))));
        return Reply(
            speech,
            sentence,
            new Headline(FilterWords.Header([speech.Say("route.header"), .. pieces], chosen.Count), chosen.Count),
            new Paragraph(sentence),
            chosen.Count == 0 ? null : new ItemList([.. chosen.Select(one => Line(speech, one, asksCapability))], 1, chosen.Count),
            next.Count == 0 ? null : new Paragraph(speech.Say("route.next", ("list", Phrase.Join("; ", next)))),
            new Paragraph(speech.Say("route.scored", ("parts", speech.And(Parts(speech, question)))), Tone.Note),
            fitting.Count > Most ? new Actions([speech.Button("route.button.all", new FindQuestion(question.Filter))]) : null,
            speech.Today());
    }

    protected override Phrase Ask(RouteQuestion question, Speech speech) =>
        speech.Say("route.ask", ("what", Phrase.Join(", ", Pieces(speech, question))));

    protected override RouteQuestion? ExampleFor(Speech speech)
    {
        var partner = speech.View.Partners.FirstOrDefault(static one => one.Partner is { Country: not null, Capabilities.IsEmpty: false })?.Partner;
        return partner is null ? null : new RouteQuestion(new Filter([new FilterTerm.OneOf(Trait.Capability, [partner.Capabilities[0]]), new FilterTerm.OneOf(Trait.Country, [partner.Country!])]), 80_000m);
    }

    private static Phrase Money(Speech speech, decimal amount) => Phrase.Of(new Value.Money(amount, speech.View.Rules.Currency));

    // Capabilities, industries and places by their bare names; anything else as lists say it.
    private static List<Phrase> Pieces(Speech speech, RouteQuestion question)
    {
        List<Phrase> pieces = question.Amount is { } amount ? [Money(speech, amount)] : [];
        pieces.AddRange(question.Filter.Terms.Select(term => term switch
        {
            FilterTerm.OneOf { Not: false, Label: { } label } => Phrase.OfOthers(label),
            FilterTerm.OneOf { Not: false, Trait: Trait.Country } one => speech.Or(one.Values.Select(value => PartnerWords.Country(speech, value))),
            FilterTerm.OneOf { Not: false, Trait: Trait.Capability or Trait.Industry or Trait.Region } one => speech.Or(one.Values.Select(Phrase.OfOthers)),
            _ => Said(speech, term),
        }));
        return pieces;
    }

    private static Phrase Said(Speech speech, FilterTerm term) => Phrase.Join(" ", FilterWords.Pieces(speech, new Filter([term])).TakeLast(1));

    private static Item Line(Speech speech, Candidate one, bool asksCapability) => new(
        PartnerWords.Name(one.Partner),
        speech.Say("route.score", ("tier", PartnerWords.Tier(speech, one.Standing)), ("score", new Value.Number(one.Score))),
        DecisionNotes.Marked(speech, one.Partner, Phrase.Join(" · ", Reasons(speech, one, asksCapability))),
        speech.Button(new ScorecardQuestion(one.Partner.Partner.Id)));

    private static IEnumerable<Phrase> Reasons(Speech speech, Candidate one, bool asksCapability)
    {
        var partner = one.Partner.Partner;
        yield return one.Nearness == Nearness.SameRegion
            ? speech.Say("route.region", ("place", Place(speech, one)), ("region", Phrase.OfOthers(partner.Region)))
            : Place(speech, one);
        yield return one.People.IsEmpty ? speech.Say("route.no-people")
            : speech.Say(one.CertifiedInIt ? "route.people.in-it" : asksCapability ? "route.people" : "route.people.any", ("people", speech.Some([.. one.People.Select(Phrase.OfOthers)], MostPeople)));
        yield return one.Satisfaction is { } score ? speech.Say("route.csat", ("score", Phrase.Of(new Value.Score(score), ValueStyle.Brief))) : speech.Say("route.csat.none");
        yield return speech.Say("route.load", ("n", one.OpenDeals));
        yield return one.Largest is { } largest ? speech.Say("route.largest", ("amount", Phrase.Of(new Value.Money(largest, speech.View.Rules.Currency), ValueStyle.Brief))) : speech.Say("route.largest.none");
        yield return PartnerWords.Type(speech, partner.Type, 1);
    }

    private static Phrase Place(Speech speech, Candidate one) =>
        one.Partner.Partner.Country is { } country ? PartnerWords.Country(speech, country) : Phrase.OfOthers(one.Partner.Partner.Region);

    private static Phrase Missing(Speech speech, Candidate one)
    {
        var term = one.Misses[0];
        var words = term is FilterTerm.OneOf { Trait: Trait.Country or Trait.Region, Not: false }
            ? speech.Say("route.elsewhere", ("place", Place(speech, one)))
            : speech.Say("route.misses", ("what", Pieces(speech, new RouteQuestion(new Filter([term])))[0]));
        return speech.Say("route.excluded", ("partner", PartnerWords.Name(one.Partner)), ("why", words));
    }

    private static IEnumerable<Phrase> Parts(Speech speech, RouteQuestion question)
    {
        var weights = speech.View.Routing;
        var hasPlace = question.Filter.Terms.Any(static term => term is FilterTerm.OneOf { Trait: Trait.Country or Trait.Region, Not: false });
        (string Key, decimal Weight)[] parts =
        [
            ("tier", weights.Tier), ("place", hasPlace ? weights.Place : 0m), ("capability", weights.Capability), ("satisfaction", weights.Satisfaction), ("load", weights.Load),
            ("size", question.Amount is > 0m ? weights.Size : 0m), ("type", weights.Type),
        ];
        return parts.Where(static part => part.Weight > 0m).Select(part => speech.Say("route.weight", ("what", speech.SayFirst(["route.weight." + part.Key])), ("weight", new Value.Number(part.Weight))));
    }
}

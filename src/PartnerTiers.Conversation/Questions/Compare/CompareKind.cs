using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Decisions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Compare;

/// <summary>Partners side by side.</summary>
internal sealed class CompareKind() : QuestionKind<CompareQuestion>("compare", Reach.Home)
{
    private const int Most = 4;

    protected override Answer Compose(CompareQuestion question, Speech speech)
    {
        var ids = question.Partners.Distinct(StringComparer.Ordinal).ToList();
        if (ids.Find(id => speech.View.Find(id) is null) is { } unknown)
        {
            return UnknownName.Compose(speech.Turn, unknown, []);
        }

        var asked = Asked(question);
        if (asked.Exists(id => speech.View.Rules.FindCriterion(id) is null))
        {
            return Outdated.Compose(speech);
        }

        var partners = ids.Take(Most).Select(id => speech.View.Find(id)!).ToList();
        if (partners.Count < 2)
        {
            var another = new Paragraph(speech.Say("compare.another"));
            return Reply(speech, another.Text, another);
        }

        var standings = partners.Select(speech.View.TodayOf).ToList();
        var criteria = speech.View.Rules.Criteria
            .Where(criterion => asked.Count == 0 || asked.Contains(criterion.Id, StringComparer.OrdinalIgnoreCase))
            .Where(criterion => standings.Exists(standing => standing.Of(criterion.Id) is not null))
            .ToList();
        List<ImmutableArray<Phrase>> rows = [Row(speech.Say("compare.tier"), standings, standing => PartnerWords.Tier(speech, standing))];
        if (asked.Count == 0)
        {
            rows.Add(Row(speech.Say("compare.next"), standings, standing => standing.Next is { } next && !standing.OnCourse
                ? speech.Say("scorecard.progress", ("progress", Shown.Progress(standing.Progress)), ("tier", PartnerWords.Name(next)))
                : speech.Say("none")));
        }

        if (partners.Exists(partner => DecisionNotes.Marks(speech, partner).Any()))
        {
            rows.Add([speech.Say("compare.decided"), .. partners.Select(partner => DecisionNotes.Marks(speech, partner).ToList() is { Count: > 0 } marks ? Phrase.Join(", ", marks) : speech.Say("none"))]);
        }

        rows.AddRange(criteria.Select(criterion => Row(Phrase.OfOthers(criterion.Name), standings, standing => Value(speech, standing, criterion))));
        var names = partners.Select(PartnerWords.Name).ToList();
        var header = Phrase.Join(" · ", [.. names, .. asked.Select(id => FilterWords.CriterionName(speech, id))]);
        var summary = asked.Count == 0 || criteria.Count == 0
            ? Summary(speech, partners, standings, null)
            : Speech.Sentences([.. criteria.Select(criterion => Summary(speech, partners, standings, criterion))]);
        return Reply(
            speech,
            summary,
            new Headline(header),
            new Paragraph(summary),
            new Grid([new GridColumn(Phrase.Empty), .. names.Select(name => new GridColumn(name, IsFigure: true))], [.. rows]),
            ids.Count > Most ? new Paragraph(speech.Say("compare.most", ("n", Most)), Tone.Note) : null,
            partners.Count <= 3 ? new Actions([.. partners.Select(partner => new Button(PartnerWords.Name(partner), speech.Ask(new ScorecardQuestion(partner.Partner.Id)), QuestionCodec.Write(new ScorecardQuestion(partner.Partner.Id))))]) : null,
            speech.Today());
    }

    protected override Phrase Ask(CompareQuestion question, Speech speech)
    {
        var partners = speech.And(question.Partners.Select(id => PartnerWords.NameOf(speech, id)));
        return Asked(question) is { Count: > 0 } asked
            ? speech.Say("compare.ask.one", ("partners", partners), ("name", speech.And(asked.Select(id => FilterWords.CriterionName(speech, id)))))
            : speech.Say("compare.ask", ("partners", partners));
    }

    protected override CompareQuestion? ExampleFor(Speech speech) => speech.View.Partners.Length < 2
        ? null
        : new CompareQuestion([speech.View.Partners[0].Partner.Id, speech.View.Partners[1].Partner.Id]);

    private static List<string> Asked(CompareQuestion question) => [.. new[] { question.Criterion }.OfType<string>().Concat(question.Also ?? []).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static ImmutableArray<Phrase> Row(Phrase name, List<Standing> standings, Func<Standing, Phrase> cell) => [name, .. standings.Select(cell)];

    private static Phrase Value(Speech speech, Standing standing, Criterion criterion) => standing.Of(criterion.Id) switch
    {
        null => speech.Say("not-asked"),
        { Value: { } value } result => Shown.Exact(result.Unit, value, speech.View.Rules.Currency),
        { Criterion.IsAnyOf: true } result => speech.Say(result.ByTier.Any(at => at.Met) ? "compare.met" : "compare.unmet"),
        _ => speech.Say("no-data"),
    };

    private static Phrase Summary(Speech speech, List<PartnerFacts> partners, List<Standing> standings, Criterion? criterion)
    {
        var each = partners.Zip(standings).Select(pair => criterion is null
            ? speech.Say("compare.is", ("partner", PartnerWords.Name(pair.First)), ("tier", PartnerWords.Name(pair.Second.Published)))
            : speech.Say("compare.has", ("partner", PartnerWords.Name(pair.First)), ("value", Value(speech, pair.Second, criterion))));
        return Speech.Sentence(criterion is null ? speech.And(each) : Phrase.OfOthers(criterion.Name).Then(Phrase.Of(": ")).Then(speech.And(each)));
    }
}

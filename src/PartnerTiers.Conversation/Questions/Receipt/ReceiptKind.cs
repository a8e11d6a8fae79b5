using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Rules;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Receipt;

/// <summary>The facts behind a number.</summary>
internal sealed class ReceiptKind() : QuestionKind<ReceiptQuestion>("receipt", Reach.Partner)
{
    protected override Answer Compose(ReceiptQuestion question, Speech speech) => About(question.Partner, speech, partner =>
    {
        var standing = speech.View.AtReview(partner);
        if (question.Criterion is not { } criterion)
        {
            return Overview(question, speech, partner, standing);
        }

        return standing.Of(criterion) is { } result ? One(question, speech, partner, result)
            : speech.View.ReviewRules.FindCriterion(criterion) is { } known ? NotAsked(speech, partner, Phrase.OfOthers(known.Name))
            : Outdated.Compose(speech);
    });

    protected override Phrase Ask(ReceiptQuestion question, Speech speech)
    {
        var partner = PartnerWords.NameOf(speech, question.Partner);
        var key = question.ExcludedOnly ? "receipt.ask.excluded" : "receipt.ask";
        return question.Criterion is { } criterion
            ? speech.Say(key + ".one", ("partner", partner), ("name", Phrase.OfOthers(speech.View.ReviewRules.FindCriterion(criterion)?.Name ?? criterion)))
            : speech.Say(key, ("partner", partner));
    }

    protected override ReceiptQuestion? ExampleFor(Speech speech) => PartnerWords.Sample(speech) is { } partner && speech.View.ReviewRules.Criteria is [var first, ..]
        ? new ReceiptQuestion(partner.Partner.Id, first.Id)
        : null;

    private Answer One(ReceiptQuestion question, Speech speech, PartnerFacts partner, CriterionResult result)
    {
        var name = Phrase.OfOthers(result.Criterion.Name);
        var lines = FactLines.Of(speech, partner, result, question.ExcludedOnly);
        var (counted, left) = (FactLines.Counted(result), FactLines.Excluded(result));
        var page = Page<ReceiptLine>.Of(lines, question.Skip);
        var value = FactLines.Total(speech, result);
        var sentence = speech.Say("receipt.sentence", ("name", name), ("value", value.Inlines.Length == 1 ? value.Strong() : value), ("facts", Facts(speech, result)));
        List<Button> buttons = [];
        if (!question.ExcludedOnly && left > 0 && counted > 0)
        {
            buttons.Add(speech.Button("receipt.button.excluded", question with { ExcludedOnly = true, Skip = 0 }));
        }

        buttons.Add(speech.Button("receipt.button.rule", new RulesQuestion(result.Criterion.Id)));
        buttons.Add(speech.Button("button.scorecard", new ScorecardQuestion(partner.Partner.Id)));
        return Reply(
            speech,
            speech.Say("receipt.summary", ("partner", PartnerWords.Name(partner)), ("sentence", sentence)),
            new Headline(speech.Say(question.ExcludedOnly ? "receipt.header.excluded" : "receipt.header", ("partner", PartnerWords.Name(partner)), ("name", name), ("n", lines.Count)), lines.Count),
            new Paragraph(sentence),
            Window(speech, result),
            lines.Count == 0 ? null : new ReceiptLines(
                Phrase.Empty,
                page.Items,
                page.First,
                page.Total,
                page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            new Actions([.. buttons]),
            speech.AtReview());
    }

    private Answer Overview(ReceiptQuestion question, Speech speech, PartnerFacts partner, Standing standing)
    {
        var items = standing.Criteria
            .Where(result => !question.ExcludedOnly || FactLines.Excluded(result) > 0)
            .Select(result => new Item(
                Phrase.OfOthers(result.Criterion.Name),
                FactLines.Total(speech, result),
                Facts(speech, result),
                speech.Button(new ReceiptQuestion(partner.Partner.Id, result.Criterion.Id, question.ExcludedOnly))))
            .ToList();
        var page = Page<Item>.Of(items, question.Skip);
        var name = PartnerWords.Name(partner);
        return Reply(
            speech,
            speech.Say("receipt.overview.summary", ("partner", name), ("values", speech.And(standing.Criteria.Select(result => speech.Say("receipt.overview.value", ("name", Phrase.OfOthers(result.Criterion.Name)), ("value", FactLines.Total(speech, result))))))),
            new Headline(speech.Say(question.ExcludedOnly ? "receipt.overview.excluded" : "receipt.overview", ("partner", name))),
            items.Count == 0 ? new Paragraph(speech.Say("receipt.nothing")) : new ItemList(page.Items, page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            new Actions([speech.Button("button.scorecard", new ScorecardQuestion(partner.Partner.Id))]),
            speech.AtReview());
    }

    private Answer NotAsked(Speech speech, PartnerFacts partner, Phrase name)
    {
        var sentence = speech.Say("receipt.not-asked", ("partner", PartnerWords.Name(partner)), ("name", name));
        return Reply(
            speech,
            sentence,
            new Headline(speech.Say("receipt.header", ("partner", PartnerWords.Name(partner)), ("name", name), ("n", 0)), 0),
            new Paragraph(sentence),
            new Actions([speech.Button("button.scorecard", new ScorecardQuestion(partner.Partner.Id))]),
            speech.AtReview());
    }

    private static Phrase Facts(Speech speech, CriterionResult result)
    {
        var (counted, left) = (FactLines.Counted(result), FactLines.Excluded(result));
        var words = speech.SayFirst([$"receipt.counted.{FactLines.OnlyKind(result)}", "receipt.counted"], ("n", counted));
        return left == 0 ? words : speech.Say("receipt.short", ("counted", words), ("left", speech.Say("receipt.left", ("n", left))));
    }

    private static Paragraph? Window(Speech speech, CriterionResult result) => result.Parts is [{ Receipt: { From: { } from, To: var to } }]
        ? new Paragraph(speech.Say("receipt.window", ("from", from), ("to", to)), Tone.Note)
        : null;
}

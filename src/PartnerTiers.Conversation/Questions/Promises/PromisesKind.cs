using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Benefits;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Hygiene;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Promises;

namespace PartnerTiers.Conversation.Questions.Promises;

/// <summary>What tiers promise, and whether it was delivered, with every single thing behind it.</summary>
internal sealed class PromisesKind() : QuestionKind<PromisesQuestion>("promises", Reach.Partner)
{
    protected override Answer Compose(PromisesQuestion question, Speech speech) =>
        (question.Partner ?? (speech.ToPartner ? PartnerWords.Sample(speech)?.Partner.Id : null)) is { } id ? About(id, speech, partner => ToOne(question, speech, partner)) : ToMany(question, speech);

    protected override Phrase Ask(PromisesQuestion question, Speech speech) => question switch
    {
        { Partner: { } partner } => speech.Say("promises.ask.partner", ("partner", PartnerWords.NameOf(speech, partner))),
        { Filter: { Terms.IsEmpty: false } filter } => speech.Say("promises.ask").Then(Phrase.Of(", ")).Then(FilterWords.InSentence(speech, filter)),
        _ => speech.Say("promises.ask"),
    };

    protected override PromisesQuestion? ExampleFor(Speech speech) => new(PartnerWords.Sample(speech)?.Partner.Id);

    private Answer ToOne(PromisesQuestion question, Speech speech, PartnerFacts partner)
    {
        var tier = speech.View.TodayOf(partner).Published;
        var promises = speech.View.PromisesTo(partner);
        var words = new PromiseWords(speech, partner, tier);
        var known = promises.Where(static promise => !promise.Items.IsEmpty).ToList();
        var broken = known.Sum(static promise => promise.NotKept);
        var name = ("partner", (Words.Argument)PartnerWords.Name(partner));
        var sentence = known.Count == 0 ? speech.Say("promises.unknown", name) : broken == 0 ? speech.Say("promises.kept", name) : speech.Say("promises.broken", name, ("n", broken));
        var receipt = words.Receipt(promises);
        var page = Page<ReceiptLine>.Of(receipt, question.Skip);
        return Reply(
            speech,
            sentence,
            new Headline(Phrase.Join(" · ", [speech.Say("promises.header"), PartnerWords.Name(partner), PartnerWords.Name(tier)])),
            new Paragraph(sentence),
            new FactRows([.. promises.Where(static promise => !promise.Items.IsEmpty || promise.Id == PromiseLedger.Registrations).Select(promise => new FactRow(words.Name(promise), words.State(promise)))]),
            receipt.Count == 0 ? null : new ReceiptLines(speech.Say("promises.receipt"), page.Items, page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            new Actions([speech.Button("promises.button.benefits", new BenefitsQuestion(tier.Id)), speech.Button(new HygieneQuestion(HygieneTopic.Answer, partner.Partner.Id))]),
            new Paragraph(Speech.Sentences(Unknown(speech, promises, words), speech.Say("promises.window", ("n", speech.View.Rules.WindowQuarters))), Tone.Note),
            speech.Today());
    }

    private static Phrase? Unknown(Speech speech, IEnumerable<Promise> promises, PromiseWords words) =>
        promises.Where(static promise => promise.Items.IsEmpty && promise.Id != PromiseLedger.Registrations).Select(words.Name).ToList() is { Count: > 0 } unknown
            ? speech.Say("promises.silent", ("names", speech.And(unknown)))
            : null;

    private Answer ToMany(PromisesQuestion question, Speech speech)
    {
        var filter = question.Filter ?? Filter.Everyone;
        var all = PartnerWords.ByName(new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(filter)).Select(partner => (Partner: partner, Promises: speech.View.PromisesTo(partner))).ToList();
        var owed = all.Where(static one => one.Promises.Any(static promise => promise.NotKept > 0))
            .OrderByDescending(static one => one.Promises.Sum(static promise => promise.Count(PromiseFate.Owed)))
            .ThenByDescending(static one => one.Promises.Sum(static promise => promise.NotKept))
            .ToList();
        var answers = all.SelectMany(static one => one.Promises).Where(static promise => promise.Id == PromiseLedger.Registrations).ToList();
        var (kept, late, due) = (answers.Sum(static one => one.Count(PromiseFate.Kept)), answers.Sum(static one => one.Count(PromiseFate.Broken)), answers.Sum(static one => one.Count(PromiseFate.Owed)));
        var page = Page<(PartnerFacts Partner, System.Collections.Immutable.ImmutableArray<Promise> Promises)>.Of(owed, question.Skip);
        var hours = ("hours", (Words.Argument)new Value.Number(speech.View.Rules.Review.RegistrationAnswerHours));
        var sentence = Speech.Sentences(
            kept + late == 0 ? speech.Say("promises.all.no-answers") : speech.Say("promises.all.answers", ("n", kept + late), ("kept", new Value.Number(kept)), ("share", Phrase.Of(new Value.Share((decimal)kept / (kept + late)), ValueStyle.BriefDown)), hours),
            due == 0 ? speech.Say("promises.all.none-due") : speech.Say("promises.all.due", ("n", due)),
            owed.Count == 0 ? null : speech.Say("promises.all.partners", ("n", owed.Count)));
        return Reply(
            speech,
            sentence,
            new Headline(FilterWords.Header([speech.Say("promises.header.all"), .. filter.Terms.IsEmpty ? [] : FilterWords.Pieces(speech, filter)], owed.Count), owed.Count),
            new Paragraph(sentence),
            FilterNotes.Of(speech, filter),
            owed.Count == 0 ? null : new ItemList([.. page.Items.Select(one => Line(speech, one.Partner, one.Promises))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            new Paragraph(speech.Say("promises.window", ("n", speech.View.Rules.WindowQuarters)), Tone.Note),
            speech.Today());
    }

    private static Item Line(Speech speech, PartnerFacts partner, System.Collections.Immutable.ImmutableArray<Promise> promises)
    {
        var tier = speech.View.TodayOf(partner).Published;
        var words = new PromiseWords(speech, partner, tier);
        return new Item(
            PartnerWords.Name(partner),
            PartnerWords.Name(tier),
            Phrase.Join(" · ", promises.Where(static promise => promise.NotKept > 0).Select(promise => Phrase.Join(": ", [words.Name(promise), words.State(promise)]))),
            speech.Button(new PromisesQuestion(partner.Partner.Id)));
    }
}

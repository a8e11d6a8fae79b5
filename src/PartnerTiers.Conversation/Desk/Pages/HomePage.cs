using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Calendar;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Hygiene;
using PartnerTiers.Conversation.Questions.Near;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Risk;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Desk.Pages;

/// <summary>A person's own page, made of answers to the questions they would ask first: of a manager about their partners, of a partner about itself, of a seller about all.</summary>
internal static class HomePage
{
    public static Answer Compose(Turn turn)
    {
        if (turn.View.Audience is Audience.Stranger)
        {
            return Refusal.Compose(turn.Language) with { Kind = "home" };
        }

        if (turn.View.Sync is null)
        {
            return NoFacts.Compose(turn.Language) with { Kind = "home" };
        }

        var speech = new Speech(turn);
        var mine = new Filter([new FilterTerm.OneOf(Trait.Manager, [FilterCheck.Me])]);
        var isManager = turn.AskerEmail is not null && new FilterCheck(turn.View, turn.AskerEmail).Of(mine).Any();
        IEnumerable<Question> questions = turn.View.Audience is Audience.OfPartner own ? [new ScorecardQuestion(own.PartnerId), new CalendarQuestion(CalendarTopic.Review)]
            : isManager ? [new NearQuestion(mine), new RiskQuestion(mine), new HygieneQuestion(HygieneTopic.Answer, Filter: mine), new CalendarQuestion(CalendarTopic.Review)]
            : [new NearQuestion(Filter.Everyone), new RiskQuestion(Filter.Everyone), new CalendarQuestion(CalendarTopic.Review)];
        var answers = questions.Select(question => QuestionCatalogue.KindOf(question).Answer(question, turn)).ToList();
        var title = isManager ? speech.Say("home-page.mine") : speech.Say("home-page", ("programme", Phrase.OfOthers(turn.View.Rules.Name)));
        AnswerPart?[] parts = [new Headline(title), .. isManager ? Progress(speech, mine) : [], .. answers.SelectMany(BodyOf), Suggestions.Buttons(speech, 3), answers.SelectMany(static answer => answer.Parts.OfType<Freshness>()).FirstOrDefault()];
        return new Answer("home", turn.Language, title, [.. parts.OfType<AnswerPart>()]);
    }

    // Each answer under its own headline; buttons and where the facts came from stand once, below all.
    private static IEnumerable<AnswerPart> BodyOf(Answer answer) => answer.Parts.Where(static part => part is not (Actions or Freshness)).Select(static part => part is Headline headline ? new Paragraph(headline.Text, Tone.Heading) : part);

    private static IEnumerable<AnswerPart> Progress(Speech speech, Filter mine)
    {
        var page = Page<PartnerFacts>.Of([.. PartnerWords.ByName(new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(mine))], 0);
        return [new Paragraph(speech.Say("home-page.progress"), Tone.Heading), new ItemList([.. page.Items.Select(partner => Line(speech, partner))], page.First, page.Total, page.Next is { } next ? speech.More(new FindQuestion(mine, Skip: next)) : null)];
    }

    private static Item Line(Speech speech, PartnerFacts partner)
    {
        var standing = speech.View.AtReview(partner);
        var tier = PartnerWords.Tier(speech, standing);
        var press = speech.Button(new ScorecardQuestion(partner.Partner.Id));
        return standing.Next is { } next
            ? new Item(PartnerWords.Name(partner), tier, speech.Say("scorecard.progress", ("progress", Shown.Progress(standing.Progress)), ("tier", PartnerWords.Name(next))), press, standing.Progress)
            : new Item(PartnerWords.Name(partner), tier, null, press);
    }
}

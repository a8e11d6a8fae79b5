using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.People;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Data;

/// <summary>What to put right in the CRM: of one partner for its manager and admins; of all for admins, and of their own partners for managers.</summary>
internal static class Problems
{
    public static Answer Compose(DataQuestion question, Speech speech, Func<Speech, Phrase, IEnumerable<AnswerPart?>, Answer> reply)
    {
        var home = (Audience.Home)speech.View.Audience;
        var isAdmin = home.Roles.HasFlag(Roles.Admin);
        if (question.Partner is { } id)
        {
            return speech.View.Find(id) is not { } partner ? UnknownName.Compose(speech.Turn, id, [])
                : isAdmin || IsManagedBy(partner, home.Email) ? List(question, speech, reply, [partner], isOneOf: false, isPart: false)
                : Refuse(speech, reply, partner);
        }

        var meant = new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(question.Filter ?? Filter.Everyone).ToList();
        if (isAdmin)
        {
            return List(question, speech, reply, meant, isOneOf: true, isPart: false);
        }

        var own = meant.Where(partner => IsManagedBy(partner, home.Email)).ToList();
        return own.Count > 0 ? List(question, speech, reply, own, isOneOf: true, isPart: own.Count < meant.Count) : Refuse(speech, reply, null);
    }

    private static bool IsManagedBy(PartnerFacts partner, string? email) => email is { Length: > 0 } && string.Equals(partner.Partner.Manager, email, StringComparison.OrdinalIgnoreCase);

    // Not the refusal of those outside: a colleague may know whom to ask.
    private static Answer Refuse(Speech speech, Func<Speech, Phrase, IEnumerable<AnswerPart?>, Answer> reply, PartnerFacts? partner)
    {
        var text = partner is null ? speech.Say("data.refused.all")
            : partner.Partner.Manager is { Length: > 0 } manager ? speech.Say("data.refused.manager", ("partner", PartnerWords.Name(partner)), ("person", PartnerWords.Person(manager)))
            : speech.Say("data.refused");
        return reply(speech, text, [new Paragraph(text), partner is null ? null : new Actions([speech.Button(new PeopleQuestion(partner.Partner.Id))])]);
    }

    private static Answer List(DataQuestion question, Speech speech, Func<Speech, Phrase, IEnumerable<AnswerPart?>, Answer> reply, IReadOnlyList<PartnerFacts> partners, bool isOneOf, bool isPart)
    {
        var lines = ProblemLines.Of(speech, partners, withPartner: isOneOf, withStray: isOneOf && !isPart && question.Filter is null or { Terms.IsEmpty: true });
        List<Phrase> pieces = [speech.Say("data.header.problems")];
        if (question.Partner is { } id)
        {
            pieces.Add(PartnerWords.NameOf(speech, id));
        }
        else if (question.Filter is { Terms.IsEmpty: false } filter)
        {
            pieces.AddRange(FilterWords.Pieces(speech, filter));
        }

        var page = Page<Item>.Of(lines, question.Skip);
        var sentence = speech.Say(lines.Count == 0 ? "data.none" : "data.problems", lines.Count == 0 ? [] : [("n", lines.Count)]);
        return reply(speech, sentence,
        [
            new Headline(FilterWords.Header(pieces, lines.Count), lines.Count),
            new Paragraph(sentence),
            isPart ? new Paragraph(speech.Say("data.own-only"), Tone.Note) : null,
            Changes.RefusedSync(speech),
            lines.Count == 0 ? null : new ItemList(page.Items, page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            speech.Today(),
        ]);
    }
}

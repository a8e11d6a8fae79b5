using NodaTime;
using PartnerTiers.Conversation.Acts.Appeals;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Decisions;

/// <summary>What people decided about a partner besides its tier, named in every answer about it: an exception in force, the plan of a grace, an appeal that waits for its answer.</summary>
internal static class DecisionNotes
{
    /// <summary>The answer with what was decided about the partner, right behind the sentence that says how it stands.</summary>
    public static Answer On(Answer answer, Speech speech, PartnerFacts partner)
    {
        if (Sentences(speech, partner).ToList() is not { Count: > 0 } sentences)
        {
            return answer;
        }

        var parts = answer.Parts;
        var first = parts.FirstOrDefault(static part => part is Paragraph { Tone: Tone.Plain });
        var at = first is not null ? parts.IndexOf(first) + 1 : parts.TakeWhile(static part => part is Headline or Subject).Count();
        return answer with { Parts = parts.InsertRange(at, sentences.Select(static one => new Paragraph(one))) };
    }

    /// <summary>The same in a few words each, for a line of a list.</summary>
    public static IEnumerable<Phrase> Marks(Speech speech, PartnerFacts partner, bool withGrace = true)
    {
        if (withGrace && Grace(speech, partner) is { } until)
        {
            yield return speech.Say("mark.grace", ("day", Speech.Day(until)));
        }

        if (speech.View.AppealOf(partner) is { IsOpen: true } appeal)
        {
            yield return speech.Say("mark.appeal", ("day", Speech.Day(appeal.Filed.DueOn)));
        }

        if (speech.View.ExceptionOf(partner) is { } exception)
        {
            yield return speech.Say("mark.exception", ("tier", Tier(speech, exception)), ("day", Speech.Day(exception.Until)));
        }
    }

    /// <summary>A line's second row with its marks.</summary>
    public static Phrase Marked(Speech speech, PartnerFacts partner, Phrase line, bool withGrace = true) => Phrase.Join(" · ", [line, .. Marks(speech, partner, withGrace)]);

    private static IEnumerable<Phrase> Sentences(Speech speech, PartnerFacts partner)
    {
        if (speech.View.ExceptionOf(partner) is { } exception)
        {
            // The reason is said among us; to the partner it may tell more than was meant for it.
            yield return speech.Say(
                "decision.exception",
                ("tier", Tier(speech, exception)),
                ("day", exception.Until),
                ("reason", Phrase.OfOthers(exception.Reason)),
                ("by", exception.By.Email is { } email ? PartnerWords.Person(email) : Phrase.OfOthers(exception.By.PersonId)));
        }

        // Partners do not see what is not decided.
        if (speech.View.Reviews.WaitingOf(partner.Partner.Id) is { } move && speech.View.Reviews.Of(move.Row.Review)?.Rules is { } rules)
        {
            yield return speech.Say(
                move.WaitsForSignature ? "decision.move.second" : "decision.move",
                ("day", move.Row.Review),
                ("what", CaseWords.What(speech, move.Kind, move.Row.Before, move.To, move.Until, rules)));
        }

        if (speech.View.PlanOf(partner) is { } plan)
        {
            yield return Plan(speech, plan);
        }
        else if (Grace(speech, partner) is { } until)
        {
            yield return speech.Say("decision.no-plan", ("day", until));
        }

        if (speech.View.AppealOf(partner) is { IsOpen: true } appeal)
        {
            yield return AppealCards.State(speech, partner, appeal);
        }
    }

    // A grace that the CRM alone knows began before there were plans.
    private static LocalDate? Grace(Speech speech, PartnerFacts partner) => speech.View.DecisionOf(partner)?.GraceUntil is { } until && until >= speech.View.Today ? until : null;

    private static Phrase Plan(Speech speech, GracePlan plan)
    {
        var open = plan.Open.ToList();
        return open is [var next, ..]
            ? speech.Say("decision.plan", ("n", open.Count), ("day", plan.Until), ("what", Phrase.OfOthers(next.What)), ("owner", Phrase.OfOthers(next.Owner)), ("due", Speech.Day(next.Due)))
            : speech.Say("decision.plan.done", ("day", plan.Until));
    }

    private static Phrase Tier(Speech speech, ExceptionGrant exception) => PartnerWords.TierNamed(speech, exception.Tier);
}

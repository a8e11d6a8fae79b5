using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>What a reader must know about a filter besides its words.</summary>
internal static class FilterNotes
{
    /// <summary>A side remark; null where there is nothing to say.</summary>
    public static Paragraph? Of(Speech speech, Filter filter)
    {
        var terms = filter.Terms.SelectMany(static term => term.Leaves()).ToList();
        if (speech.Turn.AskerEmail is null && terms.OfType<FilterTerm.OneOf>().Any(term => term.Trait == Trait.Manager && term.Values.Contains(FilterCheck.Me, StringComparer.OrdinalIgnoreCase)))
        {
            return new Paragraph(speech.Say("filter.note.me-unknown"), Tone.Note);
        }

        var states = terms.OfType<FilterTerm.HasState>().Select(term => term.State).ToList();
        return states.Exists(state => state is State.Near or State.AtRisk or State.OnCourse) ? new Paragraph(speech.Say("filter.note.review", ("day", speech.View.ReviewDay)), Tone.Note)
            : states.Contains(State.Exception) ? new Paragraph(speech.Say("filter.note.exception"), Tone.Note)
            : states.Contains(State.New) ? new Paragraph(speech.Say("filter.note.new", ("day", new FilterCheck(speech.View, null).NewSince)), Tone.Note)
            : null;
    }
}

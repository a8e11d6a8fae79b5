using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>Which of the questions that were offered is meant: by its place, or by what tells its partner from the others ("the one in Austria").</summary>
internal static class OfferedChoice
{
    /// <summary>The one that is meant; null: none, or not only one.</summary>
    public static Question? Of(Sense sense, ImmutableArray<Question> choices, ProgrammeView view)
    {
        if (choices.IsEmpty || sense.Criteria.Count + sense.Times.Count > 0 || sense.Order is not null || sense.Amount is not null)
        {
            return null;
        }

        if (sense.Ordinal is { } place)
        {
            return ListPlace.Of(place, choices);
        }

        var asked = choices.Select(static choice => (Choice: choice, Partner: choice.GetType().GetProperty("Partner")?.GetValue(choice) as string)).ToList();
        if (sense.Names.Count + sense.Terms.Count == 0 || choices.Select(static choice => choice.GetType()).Distinct().Count() > 1 || asked.Exists(static item => item.Partner is null))
        {
            return null;
        }

        var check = new FilterCheck(view, null);
        return asked.Where(item => IsMeant(item.Partner!)).Select(static item => item.Choice).ToList() is [var only] ? only : null;

        bool IsMeant(string partner) => sense.Names.TrueForAll(name => name.Partners.Contains(partner))
            && view.Partners.FirstOrDefault(facts => facts.Partner.Id == partner) is { } facts && sense.Terms.TrueForAll(said => check.Holds(said.Condition, facts));
    }
}

using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>Cards that different people see differently: what all may see stands in the card, buttons of one person only in that person's view.</summary>
internal static class PersonalViews
{
    /// <summary>The verb with which clients ask for their view.</summary>
    public const string Verb = "refresh";

    /// <summary>The card for a conversation of several people.</summary>
    /// <param name="answer">The answer, which says whether its buttons are somebody's.</param>
    /// <param name="people">Ids of those who get the buttons; at most as many as Teams takes are.</param>
    public static AdaptiveCard Shared(Answer answer, params IReadOnlyList<string> people) =>
        answer.Reserved is null || people.Count == 0 ? TeamsAnswerPainter.Paint(answer) : TeamsAnswerPainter.Paint(answer, CardUse.Shared) with { Refresh = RefreshOf(answer.Reserved, people) };

    /// <summary>One person's view. It asks again by itself, so that it follows what becomes of the question.</summary>
    public static AdaptiveCard Of(Answer answer, string person) =>
        answer.Reserved is { } reserved ? TeamsAnswerPainter.Paint(answer) with { Refresh = RefreshOf(reserved, [person]) } : TeamsAnswerPainter.Paint(answer);

    private static AdaptiveRefresh RefreshOf(Reserved reserved, IReadOnlyList<string> people) =>
        new(new AdaptiveExecuteAction { Verb = Verb, Data = new PressData(reserved.Again, null, true) }, [.. people.Take(AdaptiveRefresh.Most)]);
}

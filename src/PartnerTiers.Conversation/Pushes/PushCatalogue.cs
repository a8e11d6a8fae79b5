using System.Collections.Immutable;
using PartnerTiers.Conversation.Pushes.Appeals;
using PartnerTiers.Conversation.Pushes.Digest;
using PartnerTiers.Conversation.Pushes.Exceptions;
using PartnerTiers.Conversation.Pushes.Grace;
using PartnerTiers.Conversation.Pushes.Nudge;
using PartnerTiers.Conversation.Pushes.Reviews;
using PartnerTiers.Conversation.Pushes.Undelivered;

namespace PartnerTiers.Conversation.Pushes;

/// <summary>Every kind of push. The list is the documentation; a clash stops the start.</summary>
internal static class PushCatalogue
{
    /// <summary>All kinds; ids are unique.</summary>
    public static ImmutableArray<IPushKind> All { get; } = Checked(
    [
        new UndeliveredPush(),
        new AnnouncementPush(),
        new ReviewCardPush(),
        new SignaturePush(),
        new ReminderPush(),
        new LapsedPush(),
        new LetterPush(),
        new MovementsPush(),
        new MovesBetweenPush(),
        new MovesReminderPush(),
        new SummaryPush(),
        new BusinessReviewPush(),
        new ExceptionLapsingPush(),
        new ExceptionLapsedPush(),
        new NudgePush(),
        new CheckpointPush(),
        new UnplannedPush(),
        new DigestPush(),
        new AppealCardPush(),
        new AppealReminderPush(),
        new AppealAnsweredPush(),
    ]);

    /// <summary>The kind with this id; null: none, or one of a newer version of the program.</summary>
    public static IPushKind? Find(string id) => All.FirstOrDefault(kind => kind.Id == id);

    private static ImmutableArray<IPushKind> Checked(ImmutableArray<IPushKind> kinds) =>
        kinds.GroupBy(static kind => kind.Id).FirstOrDefault(static same => same.Count() > 1) is { } clash
            ? throw new InvalidOperationException($"Two kinds of push claim {clash.Key}.")
            : kinds;
}

using System.Collections.Immutable;
using PartnerTiers.Conversation.Acts.Appeals;
using PartnerTiers.Conversation.Acts.Audit;
using PartnerTiers.Conversation.Acts.Bind;
using PartnerTiers.Conversation.Acts.Bindings;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Acts.Deliveries;
using PartnerTiers.Conversation.Acts.Exceptions;
using PartnerTiers.Conversation.Acts.Export;
using PartnerTiers.Conversation.Acts.Plans;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Acts.Silence;
using PartnerTiers.Conversation.Acts.Subscriptions;
using PartnerTiers.Conversation.Acts.SyncNow;
using PartnerTiers.Conversation.Questions;

namespace PartnerTiers.Conversation.Acts;

/// <summary>Every act. The list is the documentation; a clash with another act or a kind of question stops the start.</summary>
internal static class ActCatalogue
{
    public static ImmutableArray<IActKind> All { get; } = Checked(
    [
        new BindKind(),
        new BindWhomKind(),
        new UnbindKind(),
        new BindingsKind(),
        new AuditKind(),
        new ExportKind(),
        new SyncNowKind(),
        new SnoozeKind(),
        new NotMineKind(),
        new ConfirmKind(),
        new ProposalKind(),
        new GrantKind(),
        new EndExceptionKind(),
        new ExceptionsKind(),
        new PlanKind(),
        new PlanAddKind(),
        new PlanMoveKind(),
        new PlanDoneKind(),
        new ApproveKind(),
        new OtherwiseKind(),
        new CaseKind(),
        new PublishKind(),
        new SubscribeKind(),
        new UnsubscribeKind(),
        new SubscriptionsKind(),
        new DeliveriesKind(),
        new AppealKind(),
        new AppealsKind(),
        new AnswerAppealKind(),
    ]);

    /// <summary>What is said when an act was confirmed and done, by the act's id in Operations.</summary>
    public static ImmutableArray<IDoneWords> Done { get; } =
    [
        new BindDone(),
        new SilenceDone(),
        new ExceptionDone(),
        new PlanDoneWords(),
        new DecisionDone(),
        new PublishDone(),
        new SubscriptionDone(),
        new AppealDone(),
        new AppealAnsweredWords(),
    ];

    public static IActKind KindOf(Question act) => All.First(kind => kind.Record == act.GetType());

    /// <summary>The act as a button's payload.</summary>
    public static string Write(Question act) => QuestionCodec.Write(act, All);

    /// <summary>The act in a payload; null: none.</summary>
    public static Question? Read(string? payload) => QuestionCodec.Read(payload, All);

    private static ImmutableArray<IActKind> Checked(ImmutableArray<IActKind> kinds) =>
        kinds.Select(static kind => kind.Id).Concat(QuestionCatalogue.All.Select(static kind => kind.Id)).GroupBy(static id => id).FirstOrDefault(static same => same.Count() > 1) is { } clash
            ? throw new InvalidOperationException($"Two kinds of question or act claim {clash.Key}.")
            : kinds;
}

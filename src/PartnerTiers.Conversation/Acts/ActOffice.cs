using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Exceptions;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Conversation.Acts;

/// <summary>What acts are done with. Without a server there are no exports: nobody could open their links.</summary>
internal sealed record ActOffice(
    Board Board,
    BindingBook Book,
    BindingOffice Bindings,
    ConfirmationDesk Confirmations,
    IAuditLog Audit,
    SyncOnRequest Sync,
    ProgrammeClock Clock,
    GovernanceOffices Governance,
    Grammar Grammar,
    ReaderIndexes Indexes,
    AuditExports? Exports = null,
    SilenceOffice? Silence = null,
    ReviewActs? Reviews = null,
    SubscriptionOffice? Subscribing = null,
    SubscriptionBook? Subscriptions = null,
    LedgerReader? Ledger = null,
    IOutboxStore? Outbox = null);

/// <summary>Exceptions, plans and appeals.</summary>
internal sealed record GovernanceOffices(
    ExceptionOffice Exceptions,
    ExceptionBook ExceptionBook,
    PlanOffice Plans,
    AppealOffice Appeals,
    AppealAnswers AppealAnswers,
    AppealBook AppealBook,
    AppealTelling AppealTelling);

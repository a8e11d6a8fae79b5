using NodaTime;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Reviews;

namespace PartnerTiers.Conversation.Acts.Review;

/// <summary>What acts about reviews are done with.</summary>
internal sealed record ReviewActs(ReviewOffice Office, PublishAct Publish, IReviewStore Store);

/// <summary><em>Approve Acme</em>: the proposal, or the second signature. With <paramref name="Review"/> it is the button of a card, which shows all that will be written.</summary>
internal sealed record ApproveQuestion(string Partner, LocalDate? Review = null) : Question;

/// <summary><em>Decide otherwise about Acme</em>; with all of it: <em>keep Acme because …</em>.</summary>
internal sealed record OtherwiseQuestion(string Partner, ProposalKind? Kind = null, string? Reason = null) : Question;

/// <summary><em>Show the case of Acme</em>: its card.</summary>
internal sealed record CaseQuestion(string Partner) : Question;

/// <summary><em>Publish the review</em>.</summary>
internal sealed record PublishQuestion : Question;

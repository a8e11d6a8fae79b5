using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Acts.Bind;

/// <summary><em>Bind this channel to Acme</em>, <em>bind domain acme.example to Acme</em>.</summary>
internal sealed record BindQuestion(string Partner, BindingKind Kind, string Id) : Question;

/// <summary><em>Unbind this channel</em>.</summary>
internal sealed record UnbindQuestion(BindingKind Kind, string Id) : Question;

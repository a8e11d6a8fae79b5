using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Testing.Compliance;

/// <summary>One opening of the stores that work together.</summary>
public sealed record TrustStores(ITransactions Transactions, IBindingStore Bindings, IConfirmationStore Confirmations, IAuditLog Audit);

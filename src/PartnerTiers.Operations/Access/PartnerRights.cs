using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Access;

/// <summary>What somebody may do about one partner besides asking; roles alone are told by <see cref="Admission.Has"/>.</summary>
public static class PartnerRights
{
    /// <summary>Whether the asker is home and the CRM names them as this partner's manager, wherever they are.</summary>
    public static bool Manages(this Admission by, Partner partner) =>
        by.Alone is Audience.Home { Email: { Length: > 0 } email } && string.Equals(partner.Manager, email, StringComparison.OrdinalIgnoreCase);
}

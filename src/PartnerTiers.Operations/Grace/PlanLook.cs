using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Grace;

/// <summary>What a change of a plan would meet.</summary>
public abstract record PlanLook
{
    private PlanLook()
    {
    }

    /// <summary>It can be made.</summary>
    /// <param name="Partner">The partner.</param>
    /// <param name="Plan">The plan as it is.</param>
    /// <param name="Items">All items as they will be.</param>
    /// <param name="Changed">Those that are added, moved or done.</param>
    public sealed record Ready(Partner Partner, GracePlan Plan, ImmutableArray<PlanItem> Items, ImmutableArray<PlanItem> Changed) : PlanLook;

    /// <summary>Plans are made by the partner's manager; of a partner without one, by an approver. Who owns an item may say that it is done.</summary>
    public sealed record NotAllowed : PlanLook;

    /// <summary>There is no such partner.</summary>
    public sealed record NoSuchPartner : PlanLook;

    /// <summary>The partner is in no grace.</summary>
    public sealed record NoGrace(Partner Partner) : PlanLook;

    /// <summary>It is not said what, or by whom.</summary>
    public sealed record NothingSaid : PlanLook;

    /// <summary>A day is over, or after the grace's last.</summary>
    public sealed record WrongDay(LocalDate Due, LocalDate Until) : PlanLook;

    /// <summary>There is no open item of this number.</summary>
    public sealed record NoSuchItem(int Number) : PlanLook;

    /// <summary>A plan of so many items is none.</summary>
    public sealed record Full(int Most) : PlanLook;
}

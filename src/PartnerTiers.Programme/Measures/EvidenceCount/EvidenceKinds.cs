using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Programme.Measures.EvidenceCount;

/// <summary>Kinds of evidence as files and rule books write them.</summary>
internal static class EvidenceKinds
{
    public static string NameOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Integration => "integration",
        EvidenceKind.PackagedService => "packaged_service",
        EvidenceKind.Practical => "practical",
        EvidenceKind.CaseStudy => "case_study",
        EvidenceKind.Review => "review",
        EvidenceKind.Reference => "reference",
        EvidenceKind.Sow => "sow",
        EvidenceKind.Playbook => "playbook",
        _ => "business_plan",
    };
}

namespace PartnerTiers.Programme.Facts;

/// <summary>What a piece of evidence is; in files and rule books written in snake_case.</summary>
public enum EvidenceKind
{
    /// <summary>A product integration.</summary>
    Integration,

    /// <summary>A packaged service offer.</summary>
    PackagedService,

    /// <summary>A practical exam or hands-on proof.</summary>
    Practical,

    /// <summary>A case study.</summary>
    CaseStudy,

    /// <summary>A public review.</summary>
    Review,

    /// <summary>A customer who vouches.</summary>
    Reference,

    /// <summary>A statement of work.</summary>
    Sow,

    /// <summary>A delivery playbook.</summary>
    Playbook,

    /// <summary>A joint business plan.</summary>
    BusinessPlan,
}

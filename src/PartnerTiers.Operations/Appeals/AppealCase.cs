using NodaTime;
using PartnerTiers.Operations.Audit;

namespace PartnerTiers.Operations.Appeals;

/// <summary>An appeal and what became of it.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Filed">What was filed.</param>
/// <param name="By">Who filed it.</param>
/// <param name="At">When.</param>
public sealed record AppealCase(string Partner, AppealFiled Filed, Actor By, Instant At)
{
    /// <summary>The answer; null: it is open.</summary>
    public AppealAnswered? Answer { get; init; }

    /// <summary>Who answered.</summary>
    public Actor? AnsweredBy { get; init; }

    /// <summary>When it was answered.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <summary>The last day for which somebody was reminded; null: nobody yet.</summary>
    public LocalDate? RemindedFor { get; init; }

    /// <summary>It waits for an answer.</summary>
    public bool IsOpen => Answer is null;
}

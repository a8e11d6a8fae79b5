using NodaTime;

namespace PartnerTiers.Operations.Appeals;

/// <summary>What a push about an appeal is about; how it stands is read when it is delivered.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Review">The review.</param>
public sealed record AppealNotice(string Partner, LocalDate Review)
{
    /// <summary>The kind of the card for approvers.</summary>
    public const string Card = "appeal-card";

    /// <summary>The kind of the reminder.</summary>
    public const string Reminder = "appeal-reminder";

    /// <summary>The kind of the answer, for who filed it, the manager and the partner's channels.</summary>
    public const string Answered = "appeal-answered";
}

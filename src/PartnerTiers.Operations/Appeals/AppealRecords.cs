using NodaTime;
using NodaTime.Text;
using PartnerTiers.Operations.Reviews;

namespace PartnerTiers.Operations.Appeals;

/// <summary>Kinds and keys of the ledger's entries about appeals, and their payloads. Never renamed. Of each partner there is one appeal in a review at most.</summary>
public static class AppealRecords
{
    /// <summary>An appeal was filed (<see cref="AppealFiled"/>).</summary>
    public const string Filed = "appeal.filed";

    /// <summary>An approver answered it (<see cref="AppealAnswered"/>).</summary>
    public const string Answered = "appeal.answered";

    /// <summary>Its owner was reminded (<see cref="AppealReminded"/>).</summary>
    public const string Reminded = "appeal.reminded";

    /// <summary>The key of what happens once to an appeal.</summary>
    public static string Key(LocalDate review, string partner, string what) => $"appeal/{LocalDatePattern.Iso.Format(review)}/{partner}/{what}";
}

/// <summary>An appeal as it was filed.</summary>
/// <param name="Review">The quarter's last day, which was judged.</param>
/// <param name="Criterion">Id of the criterion that it is about.</param>
/// <param name="Evidence">A link, a record of the CRM or a note, in the words of who filed it.</param>
/// <param name="ByPartner">The partner filed it; false: its manager.</param>
/// <param name="Owner">The approver who is to answer: an address; null: any approver.</param>
/// <param name="DueOn">The day on which the answer is due.</param>
/// <param name="Findings">Both results as they stood then.</param>
public sealed record AppealFiled(LocalDate Review, string Criterion, string Evidence, bool ByPartner, string? Owner, LocalDate DueOn, AppealFindings Findings);

/// <summary>An answer.</summary>
/// <param name="Review">The review.</param>
/// <param name="To">What holds instead; null: the decision is upheld.</param>
/// <param name="Reason">Why.</param>
public sealed record AppealAnswered(LocalDate Review, CaseChoice? To, string Reason);

/// <summary>A reminder.</summary>
/// <param name="Review">The review.</param>
/// <param name="Day">The day that it was due on.</param>
public sealed record AppealReminded(LocalDate Review, LocalDate Day);

using NodaTime;

namespace PartnerTiers.Conversation.Answers;

/// <summary>A typed value; exact, formatted only when it is shown.</summary>
public abstract record Value
{
    private Value()
    {
    }

    /// <summary>Money.</summary>
    /// <param name="Amount">Exact.</param>
    /// <param name="Currency">ISO 4217.</param>
    public sealed record Money(decimal Amount, string Currency) : Value;

    /// <summary>A plain number or count.</summary>
    public sealed record Number(decimal Amount) : Value;

    /// <summary>A share, 0 to 1, shown in percent.</summary>
    public sealed record Share(decimal Amount) : Value;

    /// <summary>A score, one decimal where that is enough.</summary>
    public sealed record Score(decimal Amount) : Value;

    /// <summary>A day.</summary>
    public sealed record Day(LocalDate Date) : Value;

    /// <summary>A moment in the programme's time zone.</summary>
    public sealed record Moment(LocalDateTime At) : Value;
}

namespace PartnerTiers.Programme.Rules;

/// <summary>The days whose facts count, seen from the judged day.</summary>
public abstract record Window
{
    private Window()
    {
    }

    /// <summary>The programme's rolling window: the fiscal quarter that contains the judged day and those before it.</summary>
    public sealed record Quarters : Window;

    /// <summary>From the day after the same day <paramref name="Count"/> months earlier (the month's last where there is none) to the judged day.</summary>
    public sealed record Months(int Count) : Window;

    /// <summary>The judged day and the <paramref name="Count"/> − 1 days before it.</summary>
    public sealed record Days(int Count) : Window;

    /// <summary>The fiscal year that contains the judged day, up to it.</summary>
    public sealed record FiscalYear : Window;

    /// <summary>The whole fiscal year before the one that contains the judged day.</summary>
    public sealed record LastFiscalYear : Window;

    /// <summary>The judged day alone.</summary>
    public sealed record Today : Window;

    /// <summary>Every day up to the judged one; for evidence: valid on it.</summary>
    public sealed record AllTime : Window;
}

using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Measures;

/// <summary>A way to turn the facts of one partner into one number. Stateless and pure.</summary>
public abstract class Measure
{
    private protected Measure(string id, Unit unit, MeasureKeys takes, MeasureKeys requires = MeasureKeys.None)
    {
        Id = id;
        Unit = unit;
        Takes = takes;
        Requires = requires;
    }

    /// <summary>Its name in rule books, snake_case; compared without case.</summary>
    public string Id { get; }

    /// <summary>What its value is counted in.</summary>
    public Unit Unit { get; }

    /// <summary>The settings and filters it takes.</summary>
    public MeasureKeys Takes { get; }

    /// <summary>Those of <see cref="Takes"/> that must be written.</summary>
    public MeasureKeys Requires { get; }

    /// <summary>Whether it counts over a window.</summary>
    public bool TakesWindow => (Takes & MeasureKeys.Window) != 0;

    /// <summary>Whether the facts say what it was on a day before that of the sync.</summary>
    internal virtual bool KnowsPast => true;

    /// <summary>The days whose facts count, for <see cref="Measuring.Days"/>; for a measure without a window: everything up to the judged day.</summary>
    internal virtual DaySpan DaysOf(MeasureRules rules, RuleBookVersion version, NodaTime.LocalDate judgedOn) =>
        TakesWindow ? WindowDays.Of(rules.Window, version, judgedOn) : new DaySpan(null, judgedOn);

    /// <summary>Takes the measure. One way for the value and its receipt: with a ledger every fact of the right type is entered, counted or not.</summary>
    internal abstract Measurement Take(Measuring on, Ledger? ledger);
}

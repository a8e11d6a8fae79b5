using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures;

/// <summary>One measure about to be taken of one partner: everything its value depends on.</summary>
internal sealed class Measuring
{
    private Measuring(Measure measure, MeasureRules rules, RuleBookVersion version, Snapshot facts, PartnerFacts partner, LocalDate judgedOn, LocalDate factsOn, DaySpan days)
    {
        Measure = measure;
        Rules = rules;
        Version = version;
        Facts = facts;
        Partner = partner;
        JudgedOn = judgedOn;
        FactsOn = factsOn;
        Days = days;
    }

    public Measure Measure { get; }

    public MeasureRules Rules { get; }

    public RuleBookVersion Version { get; }

    public Snapshot Facts { get; }

    public PartnerFacts Partner { get; }

    /// <summary>D.</summary>
    public LocalDate JudgedOn { get; }

    /// <summary>F, on or before D: facts dated after it don't count.</summary>
    public LocalDate FactsOn { get; }

    /// <summary>The window.</summary>
    public DaySpan Days { get; }

    public static Measuring Of(MeasureRules rules, RuleBookVersion version, Snapshot facts, PartnerFacts partner, LocalDate judgedOn, LocalDate factsOn)
    {
        var measure = MeasureCatalogue.Get(rules.Measure);
        return new Measuring(measure, rules, version, facts, partner, judgedOn, factsOn, measure.DaysOf(rules, version, judgedOn));
    }

    /// <summary>The same partner and days, by other rules.</summary>
    public Measuring By(MeasureRules rules) => Of(rules, Version, Facts, Partner, JudgedOn, FactsOn);

    /// <summary>The same over other days.</summary>
    public Measuring Over(DaySpan days) => new(Measure, Rules, Version, Facts, Partner, JudgedOn, FactsOn, days);

    public Measurement Take(Ledger? ledger = null) => Measure.Take(this, ledger);

    public Receipt Receipt()
    {
        var ledger = new Ledger();
        Take(ledger);
        return ledger.ToReceipt(Days.First, Days.Last < FactsOn ? Days.Last : FactsOn);
    }

    /// <summary>Why a fact dated <paramref name="on"/> doesn't count over the window; null when it does.</summary>
    public ExclusionReason? Refuse(LocalDate on) =>
        on > FactsOn ? ExclusionReason.AfterFactsDay : Days.Contains(on) ? null : ExclusionReason.OutsideWindow;

    /// <summary>Why a fact valid from <paramref name="first"/> to <paramref name="last"/> doesn't count; null when it is valid on D and known on F.</summary>
    public ExclusionReason? Refuse(LocalDate first, LocalDate? last) =>
        first > JudgedOn ? ExclusionReason.NotYetValid
        : first > FactsOn ? ExclusionReason.AfterFactsDay
        : last < JudgedOn ? ExclusionReason.Expired
        : null;
}

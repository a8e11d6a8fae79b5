using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Gaps;

/// <summary>In what way a part falls short.</summary>
internal enum ShortfallKind
{
    /// <summary>So much more.</summary>
    More,

    /// <summary>So many deals to put in order.</summary>
    Deals,

    /// <summary>So much less.</summary>
    Less,

    /// <summary>Exactly at a number that must be passed.</summary>
    Beyond,

    /// <summary>Facts that give no data yet.</summary>
    NoData,

    /// <summary>Answers to so many more surveys.</summary>
    Answers,

    /// <summary>The number is there, but an item that must give points gives none.</summary>
    Gate,

    /// <summary>Only single credentials are missing.</summary>
    Credentials,
}

/// <summary>What a part lacks at a tier, rounded so that having it is enough: money up to the cent, people and pieces up to whole ones.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Amount">In the part's unit; deals and answers as counts. 0 where no number says it.</param>
internal sealed record Shortfall(ShortfallKind Kind, decimal Amount)
{
    public static Shortfall Of(PartResult part, TierResult at)
    {
        if (part.Value is not { } value || at.Need is not { } need)
        {
            return part.AnswersMissing > 0 ? new Shortfall(ShortfallKind.Answers, part.AnswersMissing) : new Shortfall(ShortfallKind.NoData, 0m);
        }

        var strict = at.Word is Word.MoreThan or Word.LessThan;
        if (at.Word is Word.AtMost or Word.LessThan)
        {
            return new Shortfall(value == need ? ShortfallKind.Beyond : ShortfallKind.Less, Step(part.Unit, value - need));
        }

        if (at.DealsToFix > 0)
        {
            return new Shortfall(ShortfallKind.Deals, at.DealsToFix);
        }

        if (value > need || (value == need && !strict))
        {
            return new Shortfall(at.MissingCredentials.IsEmpty ? ShortfallKind.Gate : ShortfallKind.Credentials, 0m);
        }

        if (IsWhole(part.Unit))
        {
            return new Shortfall(ShortfallKind.More, strict ? Math.Floor(need) + 1 - value : Math.Ceiling(need - value));
        }

        return new Shortfall(value == need ? ShortfallKind.Beyond : ShortfallKind.More, Step(part.Unit, need - value));
    }

    private static bool IsWhole(Unit unit) => unit is Unit.Deals or Unit.People or Unit.Pieces or Unit.Months;

    // Rounded away from the verdict, to the finest step that is shown.
    private static decimal Step(Unit unit, decimal amount)
    {
        var step = unit switch { Unit.Share => 0.001m, Unit.Money or Unit.Score => 0.01m, _ => 0.0001m };
        return Math.Ceiling(amount / step) * step;
    }
}

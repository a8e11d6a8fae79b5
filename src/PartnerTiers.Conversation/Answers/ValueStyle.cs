namespace PartnerTiers.Conversation.Answers;

/// <summary>How a value is shown.</summary>
public enum ValueStyle
{
    /// <summary>To the cent, to the day with its year; trailing zeros dropped where a whole amount is as exact.</summary>
    Exact,

    /// <summary>As exact, with every digit there is, up to six behind the comma: for figures that <see cref="Exact"/> would show alike though they differ.</summary>
    Finest,

    /// <summary>Short ("€961k", "31 December"); rounded to nearest.</summary>
    Brief,

    /// <summary>Short, rounded down: a value below its threshold never looks as if it had reached it.</summary>
    BriefDown,

    /// <summary>Short, rounded up: a value above its limit never looks as if it had kept it.</summary>
    BriefUp,
}

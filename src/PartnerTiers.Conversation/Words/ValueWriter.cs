using System.Globalization;
using System.Text;
using NodaTime;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Conversation.Words;

/// <summary>Writes values the way a language's format file says.</summary>
internal sealed class ValueWriter(LanguageFormats formats)
{
    private const int Finest = 6;

    public string Write(Value value, ValueStyle style) => value switch
    {
        Value.Money money => Money(money, style),
        Value.Number number => style == ValueStyle.Finest ? Digits(number.Amount, Finest, 0, style) : style == ValueStyle.Exact || decimal.IsInteger(number.Amount) ? Digits(number.Amount, 4, 0, style) : Digits(number.Amount, 1, 0, style),
        Value.Share share => formats.Share.Replace("{number}", Digits(share.Amount * 100m, ShareDecimals(style), 0, style), StringComparison.Ordinal),
        Value.Score score => Digits(score.Amount, ScoreDecimals(style), 1, style),
        Value.Day day => style is ValueStyle.Exact or ValueStyle.Finest ? Day(formats.DayOfYear, day.Date) : Day(formats.Day, day.Date),
        Value.Moment moment => Day(style is ValueStyle.Exact or ValueStyle.Finest ? formats.MomentOfYear : formats.Moment, moment.At.Date)
            .Replace("{HH}", moment.At.Hour.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{mm}", moment.At.Minute.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal),
        _ => throw new InvalidOperationException($"There is no way to write a {value.GetType().Name}."),
    };

    // 79.96% of 80% must not become 80%: the careful styles keep a decimal.
    private static int ShareDecimals(ValueStyle style) => style switch
    {
        ValueStyle.Exact => 2,
        ValueStyle.Finest => Finest - 2,
        ValueStyle.Brief => 0,
        _ => 1,
    };

    private static int ScoreDecimals(ValueStyle style) => style switch
    {
        ValueStyle.Exact => 2,
        ValueStyle.Finest => Finest,
        _ => 1,
    };

    private string Money(Value.Money money, ValueStyle style)
    {
        var size = Math.Abs(money.Amount);
        var decimals = CurrencySigns.Decimals(money.Currency);
        var cents = Round(size, decimals, ValueStyle.Exact);
        var text = style is ValueStyle.Exact or ValueStyle.Finest
            ? Digits(cents, decimals, decimal.IsInteger(cents) ? 0 : decimals, ValueStyle.Exact)
            : Brief(size, money.Amount < 0 ? Mirror(style) : style);
        var shown = CurrencySigns.Of(money.Currency) is { } sign
            ? formats.MoneySymbol.Replace("{symbol}", sign, StringComparison.Ordinal)
            : formats.MoneyCode.Replace("{code}", money.Currency, StringComparison.Ordinal);
        return (money.Amount < 0 ? "-" : string.Empty) + shown.Replace("{number}", text, StringComparison.Ordinal);
    }

    private string Brief(decimal size, ValueStyle style)
    {
        // Rounding may lift an amount into the next unit: 999,700 is 1.0M, not 1000k.
        if (Round(size, 0, style) < 1000m)
        {
            return Digits(size, 0, 0, style);
        }

        if (Round(size / 1000m, 0, style) < 1000m)
        {
            return Digits(size / 1000m, size < 10_000m ? 1 : 0, 0, style) + formats.Thousands;
        }

        return Round(size / 1_000_000m, 1, style) < 1000m
            ? Digits(size / 1_000_000m, 1, 1, style) + formats.Millions
            : Digits(size / 1_000_000_000m, 1, 1, style) + formats.Billions;
    }

    /// <summary>The number with at most and at least so many decimals.</summary>
    private string Digits(decimal number, int most, int least, ValueStyle style)
    {
        var plain = Round(number, most, style).ToString("F" + most, CultureInfo.InvariantCulture);
        var (whole, decimals) = plain.Split('.') is [var left, var right] ? (left, right) : (plain, string.Empty);
        while (decimals.Length > least && decimals[^1] == '0')
        {
            decimals = decimals[..^1];
        }

        var negative = whole[0] == '-';
        var text = new StringBuilder(negative ? whole[1..] : whole);
        for (var at = text.Length - 3; at > 0; at -= 3)
        {
            text.Insert(at, formats.Group);
        }

        if (decimals.Length > 0)
        {
            text.Append(formats.Decimal).Append(decimals);
        }

        return negative && plain.AsSpan().ContainsAnyInRange('1', '9') ? "-" + text : text.ToString();
    }

    private static decimal Round(decimal number, int decimals, ValueStyle style) => decimal.Round(number, decimals, style switch
    {
        ValueStyle.BriefDown => MidpointRounding.ToNegativeInfinity,
        ValueStyle.BriefUp => MidpointRounding.ToPositiveInfinity,
        _ => MidpointRounding.AwayFromZero,
    });

    private static ValueStyle Mirror(ValueStyle style) => style switch
    {
        ValueStyle.BriefDown => ValueStyle.BriefUp,
        ValueStyle.BriefUp => ValueStyle.BriefDown,
        _ => style,
    };

    private string Day(string pattern, LocalDate day) => pattern
        .Replace("{d}", day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", formats.Months[day.Month - 1], StringComparison.Ordinal)
        .Replace("{mon}", formats.ShortMonths[day.Month - 1], StringComparison.Ordinal)
        .Replace("{yyyy}", day.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

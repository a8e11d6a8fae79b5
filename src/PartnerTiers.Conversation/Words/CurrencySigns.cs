namespace PartnerTiers.Conversation.Words;

/// <summary>Currencies that have a sign everyone reads the same way, and those without cents. Others go by their code.</summary>
internal static class CurrencySigns
{
    public static string? Of(string currency) => currency switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "KRW" => "₩",
        "ILS" => "₪",
        "VND" => "₫",
        "TRY" => "₺",
        "UAH" => "₴",
        "AUD" => "A$",
        "CAD" => "C$",
        "NZD" => "NZ$",
        "HKD" => "HK$",
        "SGD" => "S$",
        "MXN" => "MX$",
        "BRL" => "R$",
        "CNY" => "CN¥",
        _ => null,
    };

    /// <summary>Digits of the minor unit by ISO 4217: 2, but for the few without.</summary>
    public static int Decimals(string currency) => currency is "JPY" or "KRW" or "VND" or "CLP" or "ISK" or "PYG" or "UGX" or "XAF" or "XOF" or "XPF" ? 0 : 2;
}

using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>Groups of countries that people name (questions.md, "Words that decide"). A region of the CRM with the same name wins.</summary>
internal static class CountryGroups
{
    public static ImmutableArray<(string Name, ImmutableArray<string> Countries)> All { get; } =
    [
        ("DACH", ["DE", "AT", "CH"]),
        ("Benelux", ["BE", "NL", "LU"]),
        ("Nordics", ["DK", "FI", "IS", "NO", "SE"]),
        ("Scandinavia", ["DK", "NO", "SE"]),
        ("Baltics", ["EE", "LV", "LT"]),
        ("Iberia", ["ES", "PT"]),
        ("UK&I", ["GB", "IE"]),
        ("CEE", ["AL", "BA", "BG", "CZ", "EE", "HR", "HU", "LT", "LV", "ME", "MK", "PL", "RO", "RS", "SI", "SK"]),
        ("MEA", ["AE", "BH", "EG", "IL", "JO", "KE", "KW", "LB", "MA", "NG", "OM", "QA", "SA", "TN", "TR", "ZA"]),
        ("GCC", ["AE", "BH", "KW", "OM", "QA", "SA"]),
        ("ANZ", ["AU", "NZ"]),
        ("ASEAN", ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]),
        ("North America", ["US", "CA"]),
    ];

    /// <summary>Parts of the world as geography has them: people name them too, but nobody is near to somebody for being on the same one.</summary>
    public static ImmutableArray<(string Name, ImmutableArray<string> Countries)> Continents { get; } =
    [
        ("Europe", ["AD", "AL", "AT", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "UA", "VA", "XK"]),
        ("Africa", ["AO", "BF", "BI", "BJ", "BW", "CD", "CF", "CG", "CI", "CM", "CV", "DJ", "DZ", "EG", "ER", "ET", "GA", "GH", "GM", "GN", "GQ", "GW", "KE", "KM", "LR", "LS", "LY", "MA", "MG", "ML", "MR", "MU", "MW", "MZ", "NA", "NE", "NG", "RW", "SC", "SD", "SL", "SN", "SO", "SS", "ST", "SZ", "TD", "TG", "TN", "TZ", "UG", "ZA", "ZM", "ZW"]),
        ("Asia", ["AE", "AF", "AM", "AZ", "BD", "BH", "BN", "BT", "CN", "GE", "HK", "ID", "IL", "IN", "IQ", "IR", "JO", "JP", "KG", "KH", "KP", "KR", "KW", "KZ", "LA", "LB", "LK", "MM", "MN", "MO", "MV", "MY", "NP", "OM", "PH", "PK", "PS", "QA", "SA", "SG", "SY", "TH", "TJ", "TL", "TM", "TR", "TW", "UZ", "VN", "YE"]),
        ("Middle East", ["AE", "BH", "IL", "IQ", "IR", "JO", "KW", "LB", "OM", "PS", "QA", "SA", "SY", "YE"]),
        ("South America", ["AR", "BO", "BR", "CL", "CO", "EC", "GY", "PE", "PY", "SR", "UY", "VE"]),
        ("Central America", ["BZ", "CR", "GT", "HN", "NI", "PA", "SV"]),
    ];
}

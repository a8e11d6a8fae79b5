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
}

using System.Collections.Frozen;

namespace PartnerTiers.Conversation.Words;

/// <summary>Names of countries per language, from <c>Words/countries.csv</c> (ISO 3166-1; names after the CLDR). A further language is a further column.</summary>
public static class CountryNames
{
    private static readonly FrozenDictionary<string, Dictionary<string, string>> ByCode = Read();

    /// <summary>The name of a country by its two-letter code; the code itself where there is no name.</summary>
    public static string Of(string iso2, Language language) =>
        ByCode.TryGetValue(iso2.ToUpperInvariant(), out var names) ? names.GetValueOrDefault(language.Code) ?? names["en"] : iso2;

    /// <summary>Every country: its code, its three-letter code and its name in every language.</summary>
    internal static IEnumerable<(string Iso2, string Iso3, IEnumerable<string> Names)> All =>
        ByCode.Select(static entry => (entry.Key, entry.Value["iso3"], entry.Value.Where(static name => name.Key != "iso3").Select(static name => name.Value)));

    /// <summary>Every name with its language.</summary>
    internal static IEnumerable<(string Language, string Name)> Named => ByCode.Values.SelectMany(static names => names).Where(static name => name.Key != "iso3").Select(static name => (name.Key, name.Value));

    private static FrozenDictionary<string, Dictionary<string, string>> Read()
    {
        var lines = EmbeddedFiles.ReadText("Words/countries.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Trim().Split(',');
        return lines.Skip(1).Select(static line => line.Trim().Split(',')).ToFrozenDictionary(
            static cells => cells[0],
            cells => Enumerable.Range(1, columns.Length - 1).ToDictionary(at => columns[at], at => cells[at], StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}

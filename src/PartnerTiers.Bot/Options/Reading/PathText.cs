using System.Globalization;

namespace PartnerTiers.Bot.Options.Reading;

/// <summary>Paths in a configuration file: <c>Section:Key.Key[2].Key</c>; a key that is no plain word stands in brackets and quotes.</summary>
internal static class PathText
{
    public static string Key(string path, string key) =>
        key.Length > 0 && key.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '$')
            ? path + (path.Length == 0 ? string.Empty : path.Contains(':', StringComparison.Ordinal) ? "." : ":") + key
            : $"{path}[\"{key}\"]";

    public static string Item(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
}

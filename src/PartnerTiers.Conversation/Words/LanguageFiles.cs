using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Words;

/// <summary>Reads the languages from the embedded files.</summary>
internal static class LanguageFiles
{
    public static ImmutableSortedDictionary<string, Language> LoadAll()
    {
        var languages = ImmutableSortedDictionary.CreateBuilder<string, Language>(StringComparer.Ordinal);
        foreach (var path in EmbeddedFiles.All("formats"))
        {
            var code = EmbeddedFiles.LanguageOf(path);
            languages.Add(code, new FileLanguage(code, EmbeddedFiles.ReadYaml<LanguageFormats>(path), ReadTexts(code)));
        }

        return languages.ToImmutable();
    }

    private static Dictionary<string, TextEntry> ReadTexts(string code)
    {
        var texts = new Dictionary<string, TextEntry>(StringComparer.Ordinal);
        foreach (var path in EmbeddedFiles.All("texts").Where(path => EmbeddedFiles.LanguageOf(path) == code))
        {
            foreach (var (key, node) in EmbeddedFiles.ReadYaml<Dictionary<string, object>>(path))
            {
                if (!texts.TryAdd(key, TextEntry.Read(path, key, node)))
                {
                    throw new InvalidDataException($"{path}: '{key}' stands in two files.");
                }
            }
        }

        return texts;
    }
}

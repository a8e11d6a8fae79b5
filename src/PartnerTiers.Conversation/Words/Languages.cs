using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Words;

/// <summary>The languages that there are files for: one <c>Words/formats.LANG.yaml</c> each, and every <c>texts.LANG.yaml</c> of the room.</summary>
public static class Languages
{
    /// <summary>All of them, by code; English is always among them.</summary>
    public static ImmutableSortedDictionary<string, Language> All { get; } = LanguageFiles.LoadAll();

    /// <summary>English: where nothing tells another.</summary>
    public static Language Default => All["en"];

    /// <summary>The language with this code or BCP 47 tag (<c>de-AT</c> is <c>de</c>), or null.</summary>
    public static Language? Find(string? tag) =>
        tag is null ? null : All.GetValueOrDefault(tag.Split('-', '_')[0].ToLowerInvariant());
}

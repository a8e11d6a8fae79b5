using System.Collections.Immutable;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Subscriptions;

namespace PartnerTiers.Conversation.Acts.Subscriptions;

/// <summary>Reads what is to be subscribed to, "EMEA upgrades" or "upgrades in EMEA", by the words of <c>topics.LANG.yaml</c>.</summary>
internal static class SubscriptionTopics
{
    private static readonly ImmutableDictionary<string, TopicFile> Files = EmbeddedFiles.All("topics").ToImmutableDictionary(EmbeddedFiles.LanguageOf, EmbeddedFiles.ReadYaml<TopicFile>);

    /// <summary>The act; with an empty topic where none is known.</summary>
    public static SubscribeQuestion Read(string said, string language)
    {
        var read = ReadAsSaid(said, language);
        // "EMEA-Aufstiege" is written together where "EMEA Aufstiege" is meant; names with a hyphen of their own are read first.
        return read.Topic.Length == 0 && said.Contains('-', StringComparison.Ordinal) ? ReadAsSaid(said.Replace('-', ' '), language) : read;
    }

    private static SubscribeQuestion ReadAsSaid(string said, string language)
    {
        var file = Files.GetValueOrDefault(language) ?? Files["en"];
        var words = said.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var original = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var topic in Topics.All)
        {
            // The longest name first: "review decisions" is more than "reviews".
            foreach (var name in (file.Topics.GetValueOrDefault(topic) ?? []).Select(static name => name.Split(' ')).OrderByDescending(static name => name.Length))
            {
                for (var at = 0; at + name.Length <= words.Length; at++)
                {
                    if (words.AsSpan(at, name.Length).SequenceEqual(name) && RegionAround(original, at, at + name.Length, file) is var (isRead, region) && isRead)
                    {
                        return new SubscribeQuestion(topic, region);
                    }
                }
            }
        }

        return new SubscribeQuestion(string.Empty);
    }

    // Before the topic or behind it, not both.
    private static (bool IsRead, string? Region) RegionAround(string[] words, int first, int end, TopicFile file)
    {
        List<string> before = [.. words[..first].SkipWhile(word => file.Articles.Contains(word.ToLowerInvariant()))];
        var behind = words[end..];
        if (behind.Length > 0 && !file.Of.Contains(behind[0].ToLowerInvariant()))
        {
            return (false, null);
        }

        List<string> after = [.. behind.Skip(1).SkipWhile(word => file.Articles.Contains(word.ToLowerInvariant()))];
        return before.Count > 0 && after.Count > 0 ? (false, null) : (behind.Length == 0 || after.Count > 0, before.Concat(after).Any() ? string.Join(' ', before.Concat(after)) : null);
    }

    /// <summary>One language's words.</summary>
    internal sealed class TopicFile
    {
        public List<string> Articles { get; set; } = [];

        public List<string> Of { get; set; } = [];

        public Dictionary<string, List<string>> Topics { get; set; } = [];
    }
}

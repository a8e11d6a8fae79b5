using System.Text.RegularExpressions;
using PartnerTiers.Channels.Teams.Activities;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Takes the bot's own mention out of a text, by its entity: names can be changed, and other people's mentions belong to the question.</summary>
internal static partial class MentionStripping
{
    private const int MostCharacters = 4_000;

    /// <summary>The text as it was meant: without the own mention, others' mentions as their names, spaces as spaces.</summary>
    public static string TextOf(Activity activity)
    {
        var text = activity.Text ?? string.Empty;
        foreach (var mention in (activity.Entities ?? []).Where(entity => entity is { Type: "mention", Text.Length: > 0, Mentioned: not null }))
        {
            var isOwn = mention.Mentioned!.Id is { } id && id == activity.Recipient?.Id;
            text = text.Replace(mention.Text!, isOwn ? " " : mention.Mentioned.Name ?? Tag().Replace(mention.Text!, string.Empty), StringComparison.OrdinalIgnoreCase);
        }

        var clean = Spaces().Replace(text, " ").Trim();
        return clean.Length <= MostCharacters ? clean : clean[..MostCharacters];
    }

    [GeneratedRegex(@"[\s\u00A0\u200B\uFEFF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("</?at[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}

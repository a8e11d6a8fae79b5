using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Surfaces.Menus;
using PartnerTiers.Conversation.Answers;

namespace PartnerTiers.Channels.Slack.Surfaces.Home;

/// <summary>Draws the app's own page.</summary>
internal static class HomeView
{
    /// <summary>The page: what it says, and a menu to search a partner in.</summary>
    public static HomeViewDefinition Of(Answer page) =>
        new([.. SlackAnswerPainter.PaintForView(page), new ActionsBlock([new ExternalSelectMenu(PartnerMenu.ActionId) { Placeholder = new PlainText(page.Language.Text("channel.search")), MinQueryLength = 1 }])]);

    /// <summary>What a page says on a day, hashed. How fresh the facts are changes with every sync and is no news; that it is another day is.</summary>
    public static string HashOf(Answer page, DateTimeOffset now) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(now.UtcDateTime.ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture) + SlackJson.Write(SlackAnswerPainter.PaintLasting(page)))));
}

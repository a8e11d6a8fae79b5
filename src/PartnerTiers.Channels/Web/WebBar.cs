using System.Globalization;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Web;

/// <summary>A bar of progress: the browser's own element, because the page's policy forbids styles in attributes and screen readers know it.</summary>
internal static class WebBar
{
    /// <param name="html">Where to.</param>
    /// <param name="progress">0 to 1.</param>
    /// <param name="name">What it measures.</param>
    /// <param name="language">The language of the name.</param>
    public static void Draw(HtmlText html, decimal progress, Phrase name, Language language)
    {
        var percent = decimal.Round(Math.Clamp(progress, 0, 1) * 100, 1, MidpointRounding.ToZero).ToString("0.#", CultureInfo.InvariantCulture);
        var label = CleanText.Of(name.Plain(language));
        html.Open("progress", ("max", "100"), ("value", percent), ("aria-label", label.Length > 0 ? label : percent + "%")).Text(percent + "%").Close();
    }
}

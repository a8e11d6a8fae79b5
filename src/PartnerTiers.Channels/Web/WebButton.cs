using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Web;

/// <summary>A button that asks: the page's script sends <c>data-press</c> and shows <c>data-question</c> as what the person said.</summary>
internal static class WebButton
{
    public static void Draw(HtmlText html, Button button, Phrase title, string cssClass, Language language) => html
        .Open(
            "button", ("type", "button"), ("class", cssClass), ("data-press", button.Press), ("data-question", CleanText.Of(button.Question.Plain(language))), ("data-in-place", button.InPlace ? "true" : null),
            ("title", cssClass == "link" ? CleanText.Of(button.Question.Plain(language)) : null))
        .Say(title, language).Close();
}

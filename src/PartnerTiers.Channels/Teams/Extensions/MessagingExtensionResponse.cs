using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Activities;

namespace PartnerTiers.Channels.Teams.Extensions;

/// <summary>What answers <c>composeExtension/…</c>.</summary>
/// <param name="ComposeExtension">The answer.</param>
internal sealed record MessagingExtensionResponse(MessagingExtensionResult ComposeExtension)
{
    /// <summary>A list to choose from, or what was chosen.</summary>
    public static MessagingExtensionResponse Of(params IEnumerable<MessagingExtensionAttachment> attachments) => new(new MessagingExtensionResult("result") { AttachmentLayout = "list", Attachments = [.. attachments] });

    /// <summary>A card that is put into what the person writes.</summary>
    public static MessagingExtensionResponse Of(AdaptiveCard card, ThumbnailCard preview) =>
        Of(new MessagingExtensionAttachment(AdaptiveCard.ContentType, card) { Preview = new Attachment { ContentType = ThumbnailCard.ContentType, Content = preview } });

    /// <summary>A sentence in place of the list.</summary>
    public static MessagingExtensionResponse Say(string sentence) => new(new MessagingExtensionResult("message") { Text = sentence });
}

/// <summary>The inner answer.</summary>
/// <param name="Type"><c>result</c> or <c>message</c>.</param>
internal sealed record MessagingExtensionResult(string Type)
{
    /// <summary><c>list</c>, with results.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>The results.</summary>
    public IReadOnlyList<MessagingExtensionAttachment>? Attachments { get; init; }

    /// <summary>The sentence.</summary>
    public string? Text { get; init; }
}

/// <summary>A result.</summary>
/// <param name="ContentType">Of the card that is inserted.</param>
/// <param name="Content">The card.</param>
internal sealed record MessagingExtensionAttachment(string ContentType, object Content)
{
    /// <summary>Its line in the list.</summary>
    public Attachment? Preview { get; init; }
}

using PartnerTiers.Channels.Links;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Teams.Receiving;

namespace PartnerTiers.Channels.Teams.Extensions;

/// <summary>Shows beside a link to a partner's page whom it is about, as far as everyone in that conversation may know; any other link stays a link.</summary>
internal sealed class LinkUnfurling(Invocation invocation, TeamsOptions options) : IInvokeHandler
{
    private const string Link = "composeExtension/queryLink";

    /// <summary>From people who don't have the app: whoever they are cannot be told from it.</summary>
    private const string Anonymous = "composeExtension/anonymousQueryLink";

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = [Link, Anonymous];

    /// <inheritdoc/>
    public async Task<object> AnswerAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (OwnLinks.PartnerOf(Invocation.Text(activity.Value, "url"), options.PublicUrl) is not { } partner)
        {
            return MessagingExtensionResponse.Of();
        }

        if (activity.Name == Anonymous)
        {
            return WithoutData(activity);
        }

        var answer = await invocation.AnswerAsync(activity, reference, partner, null, cancellationToken);
        return answer.Kind == "scorecard" ? PartnerLookup.Inserted(answer) : MessagingExtensionResponse.Of();
    }

    /// <inheritdoc/>
    public object Say(Activity activity, string sentence) => MessagingExtensionResponse.Of();

    private static MessagingExtensionResponse WithoutData(Activity activity)
    {
        var language = Invocation.LanguageOf(activity);
        var (title, text) = (language.Text("teams.link.title"), language.Text("teams.link.text"));
        return MessagingExtensionResponse.Of(
            new AdaptiveCard { Lang = language.Code, Speak = text, FallbackText = text, Body = [CardLines.Title(title), CardLines.Running(text)] },
            new ThumbnailCard(title, text));
    }
}

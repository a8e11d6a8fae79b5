using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Writing;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Slack.Surfaces.Menus;

/// <summary>The options of a menu in which somebody searches a partner: those whose names begin so, each with tier and place. Choosing one asks for its scorecard.</summary>
internal sealed class PartnerMenu(SlackAnswers answers) : ISlackPrompt
{
    /// <summary>The menu's id; it begins as every press that asks.</summary>
    public const string ActionId = SlackButtons.Ask + "partner";

    private const int Most = 50;
    private const int Characters = 75;

    /// <inheritdoc/>
    public bool Takes(SlackEnvelope envelope) => envelope is { Type: SlackEnvelope.Interactive, Name: "block_suggestion" } && envelope.Payload.Text("action_id") == ActionId;

    /// <inheritdoc/>
    public async Task<JsonNode?> AnswerAsync(SlackEnvelope envelope, SlackInstall install, CancellationToken cancellationToken)
    {
        var asking = SlackAsking.OfInteraction(install, envelope.Payload) with { IsDirect = true };
        var (found, language) = await answers.SearchAsync(asking, envelope.Payload.Text("value") ?? string.Empty, Most, cancellationToken);
        return new JsonObject { ["options"] = JsonSerializer.SerializeToNode(found.Select(item => OptionOf(item, language)).OfType<Option>().ToList(), SlackJson.Options) };
    }

    private static Option? OptionOf(Item item, Language language)
    {
        var place = string.Join(" · ", new[] { item.Right, item.Below }.OfType<Conversation.Answers.Phrase>().Select(phrase => PhraseRuns.Plain(phrase, language, Characters)));
        return item.Press is { } press && SlackButtons.OptionOf(press, language) is { } option
            ? option with { Description = place.Length > 0 ? new PlainText(place.Length <= Characters ? place : place[..(Characters - 1)] + "…") : null }
            : null;
    }
}

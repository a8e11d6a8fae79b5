using System.Text;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Tests.Compliance;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Channels.Tests.Slack;

public sealed class SlackCompliance : ChannelCompliance
{
    /// <summary>What is left of a text in a message of many long ones.</summary>
    private const int Long = 130;

    protected override int LargestPayload => 40_000;

    protected override async Task<ChannelRig> OpenAsync() => await SlackRig.OpenAsync();

    protected override string Draw(Answer answer) => SlackAnswerPainter.Paint(answer).ToJson();

    protected override string Readable(string payload) =>
        string.Join('\n', Texts(JsonNode.Parse(payload)!["blocks"])).Replace("\u2068", string.Empty, StringComparison.Ordinal).Replace("\u2069", string.Empty, StringComparison.Ordinal);

    // Fifty blocks are the most, and the message says how much there was no room for. A table's head without rows is not drawn.
    protected override Answer WhatFits(Answer answer) =>
        answer with { Parts = (answer.Parts.Length > 100 ? answer.Parts[..26] : answer.Parts).RemoveAll(static part => part is Grid { Rows.IsEmpty: true }) };

    // Names from right to left stand in isolates, so that they don't turn the words around them.
    protected override bool IsNeeded(Rune sign) => sign.Value is 0x2068 or 0x2069;

    protected override IEnumerable<Phrase> Shown(Button button) => [Phrase.OfOthers(Beginning(CleanText.Of(button.Title.Plain(Samples.AnswerSamples.Language)), 60))];

    protected override string Shortened(string text) => Beginning(text, Long);

    private static string Beginning(string text, int characters) =>
        text.Length <= characters ? text : text[..characters].TrimEnd() is var cut && cut.LastIndexOf(' ') is > 0 and var blank ? cut[..blank] : text[..characters];

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => [string.Concat(list.SelectMany(Texts))],
        JsonObject one => one.SelectMany(static pair => pair.Key == "text" && pair.Value is JsonValue value ? [value.GetValue<string>()] : Texts(pair.Value)),
        _ => [],
    };
}

using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Tests.Compliance;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams;

public sealed partial class TeamsCompliance : ChannelCompliance
{
    /// <summary>A button's title on a phone.</summary>
    private const int Title = 24;

    /// <summary>What is left of a text in a card of many long ones.</summary>
    private const int Long = 250;

    protected override int LargestPayload => 25_000;

    protected override async Task<ChannelRig> OpenAsync() => await TeamsRig.OpenAsync();

    protected override string Draw(Answer answer) => TeamsAnswerPainter.Paint(answer).ToJson();

    protected override string Readable(string payload) => string.Join('\n', Texts(JsonNode.Parse(payload)).Select(text => Markup().Replace(text, "$1"))).Replace("\u2068", string.Empty, StringComparison.Ordinal).Replace("\u2069", string.Empty, StringComparison.Ordinal);

    // Sixteen cards' worth of parts: Teams takes one, and the card says how much there was no room for. A table's head without rows is not drawn.
    protected override Answer WhatFits(Answer answer) =>
        answer with { Parts = (answer.Parts.Length > 100 ? answer.Parts[..26] : answer.Parts).RemoveAll(part => part is Grid { Rows.IsEmpty: true }) };

    // Names from right to left stand in isolates, so that they don't turn the words around them.
    protected override bool IsNeeded(Rune sign) => sign.Value is 0x2068 or 0x2069;

    protected override IEnumerable<Phrase> Shown(Button button) => [Phrase.OfOthers(Beginning(CleanText.Of(button.Title.Plain(AnswerSamples.Language)), Title))];

    protected override string Shortened(string text) => Beginning(text, Long);

    [Fact]
    public void Isolates_come_in_pairs()
    {
        var card = Draw(AnswerSamples.Named("right-to-left"));
        Assert.Equal(card.Count(letter => letter == '\u2068'), card.Count(letter => letter == '\u2069'));
        Assert.Contains('\u2068', card);
    }

    [Fact]
    public void An_answer_of_too_many_parts_is_drawn_as_far_as_a_card_goes()
    {
        var card = Draw(AnswerSamples.Named("hostile"));
        Assert.InRange(Encoding.UTF8.GetByteCount(card), 20_000, LargestPayload);
        Assert.Contains("… + ", card, StringComparison.Ordinal);
    }

    private static string Beginning(string text, int characters) => text.Length <= characters ? text : text[..characters].TrimEnd() is var cut && cut.LastIndexOf(' ') is > 0 and var blank ? cut[..blank] : text[..characters];

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject one => one.SelectMany(pair => pair.Key is "text" or "title" && pair.Value is JsonValue value ? [value.GetValue<string>()] : Texts(pair.Value)),
        _ => [],
    };

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])|\*\*")]
    private static partial Regex Markup();
}

using System.Globalization;
using System.Text;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;
using Xunit;

namespace PartnerTiers.Channels.Tests.Compliance;

/// <summary>
/// The exam of whatever draws answers: every sample — empty, longest, right to left, hostile, no rows and ten thousand — without an exception, within its limits, with all
/// of the answer's text in it.
/// </summary>
public abstract class DrawingCompliance
{
    public static TheoryData<string> Everyday => [.. AnswerSamples.All.Where(sample => !sample.IsBulk).Select(sample => sample.Name)];

    public static TheoryData<string> Bulk => [.. AnswerSamples.All.Where(sample => sample.IsBulk).Select(sample => sample.Name)];

    /// <summary>The largest payload that the platform takes, in UTF-8 bytes.</summary>
    protected abstract int LargestPayload { get; }

    /// <summary>The payload.</summary>
    protected abstract string Draw(Answer answer);

    /// <summary>What a person can read of it, without the platform's markup and escapes; spaces don't matter.</summary>
    protected abstract string Readable(string payload);

    /// <summary>The texts by which a button of the answer can be found; where there are no buttons, the question to type.</summary>
    protected virtual IEnumerable<Phrase> Shown(Button button) => [button.Title];

    /// <summary>The same for a button that shows more of a list.</summary>
    protected virtual IEnumerable<Phrase> ShownMore(Button button) => Shown(button);

    /// <summary>What a person gets to see of an answer where the platform has a limit for one message; all of it otherwise.</summary>
    protected virtual Answer WhatFits(Answer answer) => answer;

    /// <summary>Whether the platform needs a sign that steers the reader, from us and around others' text.</summary>
    protected virtual bool IsNeeded(Rune sign) => false;

    /// <summary>What is left of a text where the platform has a limit for one; all of it otherwise.</summary>
    protected virtual string Shortened(string text) => text;

    [Theory]
    [MemberData(nameof(Everyday))]
    public void Every_text_of_the_answer_can_be_found(string sample)
    {
        var answer = AnswerSamples.Named(sample);
        var texts = AnswerTexts.Of(WhatFits(answer));
        var readable = Bare(Readable(Draw(answer)));
        foreach (var phrase in texts.Texts.Concat(texts.Actions.SelectMany(Shown)).Concat(texts.More.SelectMany(ShownMore)))
        {
            Assert.Contains(Bare(Shortened(CleanText.Of(phrase.Plain(answer.Language)))), readable, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Everyday))]
    [MemberData(nameof(Bulk))]
    public void The_payload_stays_within_the_limit(string sample) =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Draw(AnswerSamples.Named(sample))), 0, LargestPayload);

    [Theory]
    [MemberData(nameof(Everyday))]
    public void Nothing_in_it_steers_the_reader(string sample)
    {
        foreach (var rune in Draw(AnswerSamples.Named(sample)).EnumerateRunes().Where(rune => rune.Value != '\n' && !IsNeeded(rune)))
        {
            Assert.False(
                Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
                $"U+{rune.Value:X4} got through");
        }
    }

    [Theory]
    [MemberData(nameof(Everyday))]
    public void Every_language_has_the_words_that_the_channel_adds(string sample)
    {
        foreach (var language in Languages.All.Values)
        {
            Assert.NotNull(Draw(AnswerSamples.Named(sample) with { Language = language }));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var here = AnswerSamples.All.Where(sample => !sample.IsBulk).Select(sample => Draw(sample.Answer)).ToList();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(here, AnswerSamples.All.Where(sample => !sample.IsBulk).Select(sample => Draw(sample.Answer)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Without spaces: where a channel breaks its lines is its own affair.</summary>
    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}

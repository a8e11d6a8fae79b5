using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Painting;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("Acme_Works *Ltd*", @"Acme\_Works \*Ltd\*")]
    [InlineData("[click](evil)", @"\[click\]\(evil)")]
    [InlineData("Acme (UK) Ltd", "Acme (UK) Ltd")]
    [InlineData("`code` ~~no~~", @"\`code\` \~\~no\~\~")]
    [InlineData(@"back\slash", @"back\\slash")]
    [InlineData("<at>Jo</at>", @"\<at>Jo\</at>")]
    [InlineData("AT&amp;T & R&D", @"AT\&amp;T & R&D")]
    [InlineData("1. Chemnitzer FC", @"1\. Chemnitzer FC")]
    [InlineData("- minus", @"\- minus")]
    [InlineData("+ plus", @"\+ plus")]
    [InlineData("# head", @"\# head")]
    [InlineData("> quote", @"\> quote")]
    [InlineData("---", @"\---")]
    [InlineData("-5 degrees", "-5 degrees")]
    [InlineData("3M", "3M")]
    [InlineData("{{DATE(2026-01-01,SHORT)}}", @"{\{DATE(2026-01-01,SHORT)}}")]
    [InlineData("{{{TIME(x)}}}", @"{\{\{TIME(x)}}}")]
    [InlineData("https://evil.example", @"https:\//evil.example")]
    [InlineData("see www.evil.example", @"see www\.evil.example")]
    public void Text_of_others_never_becomes_markup(string raw, string written) =>
        Assert.Equal(written, CardText.Markdown(Phrase.OfOthers(raw), Languages.Default));

    [Fact]
    public void Emphasis_holds_its_spaces_outside_and_neighbours_together()
    {
        var phrase = Phrase.Of("to ").Then(Phrase.Of(" Elite").Strong()).Then(Phrase.OfOthers("* ").Strong()).Then(Phrase.Of("now"));
        Assert.Equal(@"to  **Elite\*** now", CardText.Markdown(phrase, Languages.Default));
    }

    [Fact]
    public void Text_from_right_to_left_keeps_to_itself() =>
        Assert.Equal("for \u2068שלום\u2069!", CardText.Markdown(Phrase.Of("for ").Then(Phrase.OfOthers("שלום")).Then(Phrase.Of("!")), Languages.Default));

    [Theory]
    [InlineData("one two three", 9, "one two…")]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("onetwothree", 6, "onetw…")]
    public void Long_text_is_cut_between_words(string raw, int characters, string written) =>
        Assert.Equal(written, CardText.Markdown(Phrase.OfOthers(raw), Languages.Default, characters));
}

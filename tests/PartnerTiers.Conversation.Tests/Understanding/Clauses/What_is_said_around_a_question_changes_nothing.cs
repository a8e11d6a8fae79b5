using PartnerTiers.Conversation.Understanding;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding.Clauses;

public sealed class What_is_said_around_a_question_changes_nothing
{
    [Theory]
    [InlineData("Sorry to bother you, just a quick question: who is elite in Germany?")]
    [InlineData("when you have a minute, who is elite in Germany?")]
    [InlineData("who is elite in Germany asap")]
    [InlineData("who is elite in Germany for my boss")]
    [InlineData("who is elite in Germany because I need it for a slide")]
    [InlineData("Who is elite in Germany? I need this for a presentation. Thanks a lot in advance!")]
    [InlineData("My boss wants to know who is elite in Germany")]
    [InlineData("who is elite in Germany, so that I can put it in a deck")]
    [InlineData("Entschuldigung für die Störung, ganz kurze Frage: wer ist Elite in Deutschland?")]
    [InlineData("ich brauche das für ein Meeting: wer ist Elite in Deutschland?")]
    [InlineData("Wenn du mal kurz Zeit hast: wer ist Elite in Deutschland? Danke dir!")]
    [InlineData("Mein Chef will wissen, wer in Deutschland Elite ist, weil er das für eine Folie braucht")]
    public void Politeness_and_reasons_are_set_aside(string sentence) => Assert.Equal(Asking.Meant("find tier=elite country=DE"), Asking.Of(sentence));

    [Theory]
    [InlineData("Hi bot, hope you're well. I have a meeting with Globex tomorrow, could you please tell me how they're doing?", "scorecard partner=Globex")]
    [InlineData("I have a meeting with Acme tomorrow. What's missing for Select?", "need partner=Acme tier=select")]
    [InlineData("Ich habe gleich ein Meeting mit Globex, was fehlt denen für Elite?", "need partner=Globex tier=elite")]
    [InlineData("I have a meeting with Acme tomorrow. Who are our elite partners in EMEA?", "find tier=elite region=EMEA")]
    public void A_partner_that_was_only_told_of_is_whom_the_question_means(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence));

    [Fact]
    public void A_name_of_two_partners_is_asked_back_there_too() =>
        Assert.Equal(2, Assert.IsType<Understood.WhichPartner>(Asking.Read("I have a meeting with Northgate tomorrow, how are they doing?")).Total);

    [Theory]
    [InlineData("who is elite in Germany because Acme is")]
    [InlineData("who is elite in Germany because of their revenue over 500k")]
    [InlineData("I'm preparing a campaign in Spain, who are our Elite partners?")]
    [InlineData("Elite partners, headquartered abroad")]
    public void What_might_be_part_of_the_question_is_not_dropped(string sentence) => Assert.IsNotType<Understood.One>(Asking.Read(sentence));

    [Theory]
    [InlineData("Sorry to bother you, just a quick question: great, thanks a lot!", "help topic=thanks")]
    [InlineData("Hope you're well", "help topic=greeting")]
    [InlineData("Sorry to bother you: help me please", "help")]
    public void Small_talk_alone_is_answered_as_such(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence));

    [Theory]
    [InlineData("How is Acme doing? And what does Globex need for Elite?")]
    [InlineData("How is Acme doing and what does Globex need for Elite?")]
    [InlineData("Wie läuft es bei Acme? Und was braucht Globex für Elite?")]
    public void Of_two_questions_at_once_both_are_offered(string sentence) =>
        Assert.Equal($"which: {Asking.Meant("scorecard partner=Acme")} / {Asking.Meant("need partner=Globex tier=elite")}", Asking.Of(sentence));

    [Fact]
    public void The_trail_says_what_was_set_aside() =>
        Assert.Contains(Asking.Read("who is elite in Germany because I need it for a slide").Trail, static line => line == "set aside: 'because I need it for a slide'");
}

using PartnerTiers.Conversation.Tests.Evaluation;
using PartnerTiers.Conversation.Understanding;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

public sealed class Misspelt_words_are_read_where_they_can_be_told
{
    [Theory]
    [InlineData("revenu of Globex", "receipt partner=Globex criterion=revenue")]
    [InlineData("partners with more than 3 certifed people", "find certified>3")]
    [InlineData("who can do kubernets in Spain", "find capability=Kubernetes country=ES")]
    [InlineData("Partner mit mehr als 3 Zertifzierten", "find certified>3")]
    [InlineData("Umsazt von Globex", "receipt partner=Globex criterion=revenue")]
    [InlineData("what if reselers needed 400k for select", "rule-what-if tier=select type=reseller criterion=revenue need=400000")]
    [InlineData("suppse Acme closes another 200k", "what-if partner=Acme revenue+200000")]
    [InlineData("what if Acme certfies two people", "what-if partner=Acme people+2")]
    [InlineData("who is close to elote", "near to=elite")]
    public void Of_questions_and_what_is_supposed(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence));

    [Theory]
    [InlineData("revenue last quarer", "revenue last quarter")]
    [InlineData("Umsatz im driten Quartal", "Umsatz im dritten Quartal")]
    [InlineData("revenue in setpember by region", "revenue in september by region")]
    [InlineData("Gesmatumsatz nach Region", "Gesamtumsatz nach Region")]
    public void Of_times_and_compounds(string sentence, string right)
    {
        var meant = Assert.IsType<Understood.One>(Asking.Read(right)).Question;
        Assert.Equal(QuestionText.Of(meant, World.Example), Asking.Of(sentence));
        Assert.Equal(MeantQuestion.DaysOf(meant, World.Example).ToHashSet(), MeantQuestion.DaysOf(Assert.IsType<Understood.One>(Asking.Read(sentence)).Question, World.Example).ToHashSet());
    }

    [Theory]
    [InlineData("rattle off Globex vitals")]
    [InlineData("a castle near Globex")]
    [InlineData("who has a nice coat")]
    [InlineData("the weather of our partners")]
    [InlineData("Wer hat eine Tochter in der Schule")]
    [InlineData("wer hat die dickste Ente")]
    public void An_everyday_word_is_no_misspelt_field(string sentence) => Assert.IsNotType<Understood.One>(Asking.Read(sentence));
}

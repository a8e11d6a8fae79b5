using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.WhatIf;
using PartnerTiers.Conversation.Tests.Evaluation;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Understanding.FollowUps;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding.Clauses;

public sealed class Greetings_and_thanks_are_taken_off_first
{
    private static readonly SentenceReader Reader = new(QuestionNotation.Grammar, new ReaderIndexes(QuestionNotation.Grammar));
    private static readonly ProgrammeView View = Board("Good Question", "Hello World", "Many Thanks", "Globex", "Team South").ViewFor(new Audience.Home(Roles.Seller, null));

    [Theory]
    [InlineData("and in APAC", "hi team, and in APAC? thx")]
    [InlineData("and in APAC", "Thanks! And in APAC?")]
    [InlineData("only resellers", "good morning, only resellers please, thank you so much in advance")]
    [InlineData("nur Reseller", "Hallo zusammen, nur Reseller, vielen lieben Dank und lg")]
    [InlineData("all regions", "Good morning everyone! All regions")]
    public void A_follow_up_within_them_stays_one(string bare, string wrapped)
    {
        var before = new ThreadContext(((Understood.One)Asking.Read("elite partners in EMEA")).Question, [], [], "en");
        var meant = Assert.IsType<Understood.One>(Reader.Read(bare, World.Example.View, "en", before)).Question;
        Assert.Equal(QuestionText.Of(meant, World.Example), QuestionText.Of(Assert.IsType<Understood.One>(Reader.Read(wrapped, World.Example.View, "en", before)).Question, World.Example));
    }

    [Theory]
    [InlineData("hey bot, and 3 certified people - thanks a lot!")]
    [InlineData("Guten Morgen! und 3 zertifizierte Leute, danke euch")]
    public void What_is_supposed_besides_is_added(string sentence)
    {
        var before = new ThreadContext(((Understood.One)Asking.Read("what if Acme closes another 200k")).Question, [], [], "en");
        var question = Assert.IsType<WhatIfQuestion>(Assert.IsType<Understood.One>(Reader.Read(sentence, World.Example.View, "en", before)).Question);
        Assert.Equal(2, question.Changes.Length);
    }

    [Theory]
    [InlineData("bei welchen partnern laufen demnächst zertifikate aus - vielen dank!", "risk expiring=true")]
    [InlineData("hello, partners", "find")]
    [InlineData("hi, what can you do? thanks!", "help")]
    [InlineData("elite partners in EMEA, how many - thanks a lot", "count tier=elite region=EMEA")]
    public void What_stands_between_them_is_what_is_asked(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence));

    [Theory]
    [InlineData("good morning!", "help topic=greeting")]
    [InlineData("hey bot", "help topic=greeting")]
    [InlineData("Hi! Thanks a lot", "help topic=thanks")]
    [InlineData("thanks, team", "help topic=thanks")]
    [InlineData("thank you bot", "help topic=thanks")]
    [InlineData("vielen Dank, das hilft mir", "help topic=thanks")]
    public void Where_nothing_is_left_they_are_answered(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence));

    [Theory]
    [InlineData("Good Question", "Good Question")]
    [InlineData("how is Good Question doing", "Good Question")]
    [InlineData("Hello World scorecard", "Hello World")]
    [InlineData("hi, hello world scorecard please", "Hello World")]
    [InlineData("how is Many Thanks", "Many Thanks")]
    [InlineData("Hi Team South scorecard", "Team South")]
    [InlineData("hello globex", "Globex")]
    public void A_partner_called_like_one_is_found(string sentence, string name)
    {
        var question = Assert.IsType<Understood.One>(Reader.Read(sentence, View, "en", null)).Question;
        Assert.Equal(name, View.Partners.Single(facts => facts.Partner.Id == Assert.IsType<ScorecardQuestion>(question).Partner).Partner.Name);
    }

    [Fact]
    public void The_language_is_theirs_where_the_rest_tells_none() => Assert.Equal("de", Reader.Read("Guten Morgen, Globex", View, "en", null).Language);

    private static Board Board(params string[] names)
    {
        var board = new Board(Northwind.Book, new ProgrammeClock(ManualTime.Monday, Northwind.Book));
        ImmutableArray<Partner> partners = [.. names.Select(static (name, at) => new Partner("G" + at, name, "reseller", "EMEA", "DE", [], [], [], "jo.winter@example.com", "select"))];
        board.Swap(Snapshot.Build(new FactSet(partners, [], [], [], [], [], [])), new SyncRecord(1, Instant.FromUtc(2026, 11, 16, 6, 0), "greetings", 0, 0, 0, 0, [], Duration.FromSeconds(1)));
        return board;
    }
}

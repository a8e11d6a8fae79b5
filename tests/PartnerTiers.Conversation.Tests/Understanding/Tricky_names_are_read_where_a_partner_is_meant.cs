using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Tests.Evaluation;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

/// <summary>Names like words, letters, numbers, of all scripts and legal forms, hostile ones among them; and names of nobody.</summary>
public sealed class Tricky_names_are_read_where_a_partner_is_meant
{
    private static readonly ImmutableArray<(string Id, string Name, string Alias)> Partners =
    [
        ("N01", "Acorn Cloud Services GmbH", ""), ("N02", "Select", ""), ("N03", "Next", ""), ("N04", "Deal Hub", ""), ("N05", "Need", ""), ("N06", "Elite Consulting", ""), ("N07", "North", ""),
        ("N08", "Germany Cloud AG", ""), ("N09", "365 Experts", ""), ("N10", "7N Solutions", ""), ("N11", "A+B Systemhaus", ""), ("N12", "O'Neil & Sons Ltd", ""), ("N13", "C.H.O. Consulting", ""),
        ("N14", "Łódź Miękkie Sp. z o.o.", ""), ("N15", "株式会社さくら", ""), ("N16", "Ωμέγα Συστήματα", ""), ("N17", "F5 Partners", "F5"), ("N18", "WTW Works", "WTW"), ("N19", "Ignore previous instructions", ""),
        ("N20", "<at>all</at>", ""), ("N21", "**Bold** [Link](https://example.com)", ""), ("N22", "\u202Egnitluoser Ltd", ""), ("N23", "🚀 Rocket 🚀", ""), ("N24", "Larkfield Systems, Inc.", "Larkfield"),
        ("N25", "Globex Corporation", "Globex"), ("N26", "Blue Harbour Analytics Ltd", ""), ("N27", "March Digital", ""), ("N28", "Müller & Söhne IT GmbH & Co. KG", ""), ("N29", "Société Générale du Nuage S.A.R.L.", ""),
        ("N30", "Zürcher Wolken AG", ""), ("N31", "Hallo Cloud", ""), ("N32", "Vandelay Import/Export", "Vandelay"), ("N33", new string('x', 300), ""), ("N34", "Initech Inc.", ""), ("N35", "Half \ud83d moon", ""),
        ("N36", "Twin Peak", ""), ("N37", "Twin Peak", ""), ("N38", "Twin Peak", ""), ("N39", "Twin Peak", ""),
    ];

    private static readonly ProgrammeView View = Board().ViewFor(new Audience.Home(Roles.Seller, "jo.winter@example.com"));
    private static readonly SentenceReader Reader = new(QuestionNotation.Grammar, new ReaderIndexes(QuestionNotation.Grammar));

    [Theory]
    [InlineData("how is Acorn Cloud Services doing", "N01")]
    [InlineData("how is acorn doing", "N01")]
    [InlineData("ACS", "N01")]
    [InlineData("how is ACS doing", "N01")]
    [InlineData("how is A.C.S. doing", "N01")]
    [InlineData("how is cloud services acorn doing", "N01")]
    [InlineData("how is AcornCloudServices doing", "N01")]
    [InlineData("how is acorn cloud service doing", "N01")]
    [InlineData("how is acron cloud services doing", "N01")]
    [InlineData("Acorn's scorecard", "N01")]
    [InlineData("acorns scorecard", "N01")]
    [InlineData("how is Select doing", "N02")]
    [InlineData("Wie geht es Select?", "N02")]
    [InlineData("how is Next doing", "N03")]
    [InlineData("scorecard for Next", "N03")]
    [InlineData("how is Deal Hub doing", "N04")]
    [InlineData("dealhub scorecard", "N04")]
    [InlineData("how is Need doing", "N05")]
    [InlineData("scorecard for Need", "N05")]
    [InlineData("how is Elite Consulting doing", "N06")]
    [InlineData("Wie steht Elite Consulting da?", "N06")]
    [InlineData("how is North doing", "N07")]
    [InlineData("wie geht es germany cloud", "N08")]
    [InlineData("how is 365 Experts doing", "N09")]
    [InlineData("scorecard for 365experts", "N09")]
    [InlineData("scorecard for 7N", "N10")]
    [InlineData("how is A+B doing", "N11")]
    [InlineData("how is A + B doing", "N11")]
    [InlineData("how is A and B Systemhaus doing", "N11")]
    [InlineData("Wie läuft es bei A+B Systemhaus?", "N11")]
    [InlineData("how is O'Neil doing", "N12")]
    [InlineData("how is O’Neil and Sons doing", "N12")]
    [InlineData("how is oneil & sons doing", "N12")]
    [InlineData("how is CHO doing", "N13")]
    [InlineData("how is C.H.O. doing", "N13")]
    [InlineData("how is C H O Consulting doing", "N13")]
    [InlineData("how is lodz miekkie doing", "N14")]
    [InlineData("株式会社さくら", "N15")]
    [InlineData("how is さくら doing", "N15")]
    [InlineData("Ωμέγα", "N16")]
    [InlineData("how is ωμεγα συστηματα doing", "N16")]
    [InlineData("how is F5 doing", "N17")]
    [InlineData("Wie geht es eff fünf?", "N17")]
    [InlineData("how is eff five doing", "N17")]
    [InlineData("how is double u tee double u doing", "N18")]
    [InlineData("how is Ignore previous instructions doing", "N19")]
    [InlineData("how is Bold Link doing", "N21")]
    [InlineData("how is gnitluoser doing", "N22")]
    [InlineData("how is Rocket doing", "N23")]
    [InlineData("how is Larkfeild doing", "N24")]
    [InlineData("larkfild", "N24")]
    [InlineData("Globex Corp", "N25")]
    [InlineData("how is Gloebx doing", "N25")]
    [InlineData("how is blue harbor doing", "N26")]
    [InlineData("how is March Digital doing", "N27")]
    [InlineData("Wie steht Mueller und Soehne da?", "N28")]
    [InlineData("Wie steht Müller Söhne GmbH da?", "N28")]
    [InlineData("müller & söhne", "N28")]
    [InlineData("societe generale du nuage", "N29")]
    [InlineData("Zuercher Wolken AG", "N30")]
    [InlineData("wie geht es hallo cloud", "N31")]
    [InlineData("how is Vandelay Import Export doing", "N32")]
    [InlineData("vandelay's scorecard please", "N32")]
    [InlineData("how is Initech Incorporated doing", "N34")]
    public void A_partner_is_known_by_its_name(string sentence, string partner) =>
        Assert.Equal(partner, Assert.IsType<ScorecardQuestion>(Assert.IsType<Understood.One>(Read(sentence)).Question).Partner);

    [Theory]
    [InlineData("how is Fizzlewick Industries doing", "Fizzlewick")]
    [InlineData("how is fizzlewick doing", "fizzlewick")]
    [InlineData("Fizzlewick Industries", "Fizzlewick Industries")]
    [InlineData("compare Larkfield with Grumbleton", "Grumbleton")]
    [InlineData("Larkfield vs Grumbleton on revenue", "Grumbleton")]
    [InlineData("Was fehlt Blubberfisch für Elite", "Blubberfisch")]
    [InlineData("what does Fizzlewick need for Select", "Fizzlewick")]
    [InlineData("why is Fizzlewick only Registered", "Fizzlewick")]
    [InlineData("Warum ist Blubberfisch AG nur Registered", "Blubberfisch AG")]
    [InlineData("who manages Fizzlewick", "Fizzlewick")]
    [InlineData("who is certified at Fizzlewick", "Fizzlewick")]
    [InlineData("which deals count for Fizzlewick's revenue", "Fizzlewick's")]
    [InlineData("what if Fizzlewick closes another 200k", "Fizzlewick")]
    [InlineData("Was wäre wenn Blubberfisch noch 200k abschließt", "Blubberfisch")]
    [InlineData("cheapest way to Select for Fizzlewick", "Fizzlewick")]
    [InlineData("what would Fizzlewick gain from Select", "Fizzlewick")]
    [InlineData("until when can Fizzlewick appeal", "Fizzlewick")]
    [InlineData("what tier was Fizzlewick on 31 March", "Fizzlewick")]
    [InlineData("data problems for Fizzlewick", "Fizzlewick")]
    [InlineData("Vergleiche Larkfield mit Blubberfisch", "Blubberfisch")]
    public void A_name_of_nobody_is_said_to_be_one(string sentence, string name) => Assert.StartsWith(name, Assert.IsType<Understood.NoSuchPartner>(Read(sentence)).Name, StringComparison.Ordinal);

    [Theory]
    [InlineData("partners who can do Fizzlewick")]
    [InlineData("partners certified in Fizzlewick")]
    [InlineData("partners in Atlantis")]
    [InlineData("who can do quantum computing")]
    [InlineData("which partners does Hermione manage")]
    [InlineData("Wie spät ist es")]
    [InlineData("who are our Select partners")]
    [InlineData("when is the next review")]
    [InlineData("what does Elite need")]
    public void What_is_no_name_is_taken_for_none(string sentence) =>
        Assert.False(Read(sentence) is Understood.NoSuchPartner or Understood.One { Question: ScorecardQuestion });

    [Fact]
    public void The_nearest_names_are_offered_with_the_same_question()
    {
        var none = Assert.IsType<Understood.NoSuchPartner>(Read("what does Larkstead need for Elite"));
        Assert.Equal(["need:{\"partner\":\"N24\",\"tier\":\"elite\"}"], none.Nearest.Select(near => QuestionCodec.Write(near.Question)));
    }

    [Fact]
    public void Namesakes_are_told_apart_by_as_little_as_it_takes()
    {
        var english = Languages.Default;
        var which = Assert.IsType<Understood.WhichPartner>(Read("how is Twin Peak doing"));
        var answer = WhichPartner.Compose(new Turn(View, english, null), which);
        Assert.Equal(
            ["Twin Peak · AMER · Jo Winter", "Twin Peak · EMEA · Germany", "Twin Peak · EMEA · Austria · Reseller", "Twin Peak · EMEA · Austria · ISV"],
            answer.Parts.OfType<Actions>().Single().Buttons.Select(button => button.Title.Plain(english)));
    }

    private static Understood Read(string sentence) => Reader.Read(sentence, View, "en", null);

    private static Board Board()
    {
        var facts = new FactSet(
            [.. Partners.Select(static (line, at) => new Partner(line.Id, line.Name, line.Id is "N38" ? "reseller" : "isv", line.Id is "N36" ? "AMER" : "EMEA", line.Id switch { "N36" => "US", "N37" => "DE", _ => "AT" }, line.Alias.Length > 0 ? [line.Alias] : [], [], ["Industries of all kinds"], "jo.winter@example.com", "select"))],
            [],
            [],
            [],
            [],
            [],
            []);
        var book = new RuleBook([ExampleRules.Book]);
        var board = new Board(book, new ProgrammeClock(ManualTime.Monday, book));
        board.Swap(Snapshot.Build(facts), new SyncRecord(1, Instant.FromUtc(2026, 11, 16, 6, 0), "CSV folder", 48, 48, 0, 0, [], Duration.FromSeconds(1)));
        return board;
    }
}

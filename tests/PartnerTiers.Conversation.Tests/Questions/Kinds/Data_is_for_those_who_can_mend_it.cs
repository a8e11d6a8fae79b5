using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Data;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Tests.Questions.Painting;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions.Kinds;

public sealed class Data_is_for_those_who_can_mend_it
{
    private static readonly Board Board = New();
    private static readonly Audience Admin = new Audience.Home(Roles.Admin, "ada.admin@example.com");
    private static readonly Audience Manager = new Audience.Home(Roles.Manager, "maria.lund@example.com");
    private static readonly Audience Seller = new Audience.Home(Roles.Seller, null);

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void What_each_gets(string language)
    {
        var yesterday = new DataQuestion(DataTopic.Changes, Since: new LocalDate(2026, 11, 15));
        Answer[] answers =
        [
            Ask(new DataQuestion(), Admin, language),
            Ask(new DataQuestion(Partner: "P003"), Manager, language),
            Ask(new DataQuestion(), Manager, language),
            Ask(new DataQuestion(), Seller, language),
            Ask(new DataQuestion(Partner: "P001"), Seller, language),
            Ask(yesterday, Admin, language),
            Ask(yesterday, Seller, language),
            Ask(yesterday with { Partner = "P003" }, Seller, language),
            Ask(yesterday with { Since = new LocalDate(2026, 9, 1), Filter = new Filter([new FilterTerm.OneOf(Trait.Tier, ["elite"])]) }, Seller, language),
        ];
        Golden.Matches("PartnerTiers.Conversation.Tests", $"Answers/data.{language}.txt", string.Join("\n", answers.Select(PlainPainter.Paint)));
    }

    [Fact]
    public void Partners_are_refused_whatever_they_ask()
    {
        foreach (var question in new[] { new DataQuestion(), new DataQuestion(Partner: "P001"), new DataQuestion(DataTopic.Changes), new DataQuestion(DataTopic.Changes, "P001") })
        {
            Assert.Equal("refusal", Ask(question, new Audience.OfPartner("P001"), "en").Kind);
        }
    }

    private static Answer Ask(DataQuestion question, Audience audience, string language) => ExampleWorld.Ask(question, language, audience, Board);

    private static Board New()
    {
        var board = ExampleWorld.BoardOf(
        [
            PartnerBuilder.Of("P001", "Larkfield Systems, Inc.", "service", "AMER", "US", "select")
                .Deal(deal => deal with { Stage = DealStage.Won, Amount = null, ClosedOn = new LocalDate(2026, 5, 5), Name = "Without amount" })
                .Deal(deal => deal with { Stage = DealStage.Won, Currency = "CHF", ClosedOn = new LocalDate(2026, 5, 6), Name = null }),
            PartnerBuilder.Of("P003", "Kestrel Data GmbH", "agency", "EMEA", "DE", "platinum").With(partner => partner with { Manager = "maria.lund@example.com" }),
            PartnerBuilder.Of("P005", "Summit Lane KK", "service", "APAC", "JP", "elite"),
        ], ExampleRules.Book);
        var at = Instant.FromUtc(2026, 11, 16, 8, 12);
        var sync = new SyncRecord(7, at, "CSV folder", 100, 1, 2, 1, [new Reject("certifications.csv", 12, "earned_on", "31/02/2026", "It is no day; write it as 2026-02-28.", "P003"), new Reject("deals.csv", 40, "partner_id", "P999", "There is no such partner.", "P999", 2)], Duration.FromSeconds(1))
        {
            ChangesNotLogged = 3,
        };
        board.Swap(board.Facts.Snapshot, sync, new RecentSyncs(
            [new SyncRecord(8, at + Duration.FromHours(1), "CSV folder", 90, 0, 0, 0, [], Duration.FromSeconds(1), new SyncRefusal("deals.csv", "8 of 90 rows are bad; at most 5 % may be.")), sync],
            [
                new FactChange(7, at, ChangeKind.Changed, "partner", "P003", "P003", "tier", null, "select"),
                new FactChange(7, at, ChangeKind.Changed, "partner", "P003", "P003", "tier_since", null, "2026-11-01"),
                new FactChange(7, at, ChangeKind.Added, "deal", "P001-D1", "P001"),
                new FactChange(7, at, ChangeKind.Changed, "deal", "P001-D2", "P001", "next_step", "call", null),
                new FactChange(7, at, ChangeKind.Removed, "partner", "P009", "P009"),
                new FactChange(6, at - Duration.FromDays(3), ChangeKind.Changed, "partner", "P005", "P005", "owner_code", "a", "<b>"),
            ],
            at - Duration.FromDays(32)));
        return board;
    }
}

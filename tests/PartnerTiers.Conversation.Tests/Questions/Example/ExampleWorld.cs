using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Testing;

namespace PartnerTiers.Conversation.Tests.Questions.Example;

/// <summary>A handful of partners, one in every state, on 16 November 2026.</summary>
internal static class ExampleWorld
{
    public const string Larkfield = "P001";
    public const string Finch = "P002";
    public const string Kestrel = "P003";
    public const string Aldebaran = "P004";
    public const string Summit = "P005";
    public const string Newcomer = "P006";
    public const string Pampa = "P007";

    public static Audience Home { get; } = new Audience.Home(Roles.Seller, "jo.winter@example.com");

    public static Board Board { get; } = BoardOf(Partners(), ExampleRules.Book);

    public static Board BoardOf(IEnumerable<PartnerBuilder> partners, RuleBookVersion rules)
    {
        var book = new RuleBook([rules]);
        var board = new Board(book, new ProgrammeClock(ManualTime.Monday, book));
        var sync = new SyncRecord(1, Instant.FromUtc(2026, 11, 16, 8, 12), "CSV folder", 100, 100, 0, 0, [], Duration.FromSeconds(1));
        board.Swap(Snapshot.Build(PartnerBuilder.Facts(partners)), sync);
        return board;
    }

    public static Turn Turn(string language, Audience? audience = null, Board? board = null) =>
        new((board ?? Board).ViewFor(audience ?? Home), Languages.All[language], "jo.winter@example.com");

    public static Answer Ask(Question question, string language = "en", Audience? audience = null, Board? board = null) =>
        QuestionCatalogue.KindOf(question).Answer(question, Turn(language, audience, board));

    public static List<PartnerBuilder> Partners()
    {
        List<PartnerBuilder> all = [];

        // Select, 97% to Elite: revenue and one certified person are missing, a certificate runs out, old revenue is about to leave.
        PartnerBuilder.Of(Larkfield, "Larkfield Systems, Inc.", "service", "AMER", "US", "select")
            .With(partner => partner with { Aliases = ["Larkfield"], Capabilities = ["Kubernetes", "Data"], Industries = ["retail"] })
            .Won(120_000m, new LocalDate(2026, 2, 3), name: "Harbour rollout")
            .Won(500_000m, new LocalDate(2026, 6, 30), share: 0.5m, name: "Data platform")
            .Won(642_350m, new LocalDate(2026, 9, 1), "USD", Contribution.Sourced, name: "Retail suite")
            .Won(834.55m, new LocalDate(2026, 10, 2), name: "Workshop")
            .Won(90_000m, new LocalDate(2025, 11, 30), name: "Old pilot")
            .Deal(deal => deal with { Stage = DealStage.Won, Amount = null, ClosedOn = new LocalDate(2026, 5, 5), Name = "Without amount" })
            .Deal(deal => deal with { Stage = DealStage.Won, Currency = "CHF", ClosedOn = new LocalDate(2026, 5, 6), Name = "Without rate" })
            .OpenDeals(9, 1)
            .Surveys(4.8m, 4.6m, 4.7m)
            .Certified(("Ida Brandt", "Solution Architect", new LocalDate(2026, 12, 12)))
            .Certified(5)
            .Shows(EvidenceKind.Integration, 2)
            .Shows(EvidenceKind.CaseStudy, 3)
            .Shows(EvidenceKind.Sow, 1)
            .AddTo(all);

        // Elite, at risk: too few people and untidy deals; in a grace.
        PartnerBuilder.Of(Finch, "Harbour & Finch Ltd", "reseller", "EMEA", "GB", "elite")
            .With(partner => partner with { Capabilities = ["Data"], Industries = ["retail", "health"], GraceUntil = new LocalDate(2026, 12, 31), TierSince = new LocalDate(2025, 7, 1) })
            .Won(1_200_000m, new LocalDate(2026, 8, 4))
            .OpenDeals(7, 3)
            .Surveys(4.9m, 4.6m, 4.7m, 4.8m)
            .Certified(4)
            .Shows(EvidenceKind.Practical, 2)
            .Shows(EvidenceKind.Reference, 3)
            .AddTo(all);

        // Registered, and far from Select.
        PartnerBuilder.Of(Kestrel, "Kestrel Data GmbH", "isv", "EMEA", "DE", null)
            .With(partner => partner with { Capabilities = ["Kubernetes"], Manager = "maria.lund@example.com" })
            .Won(20_000m, new LocalDate(2026, 7, 7))
            .Surveys(4.9m)
            .Certified(1)
            .AddTo(all);

        // Registered, on course for Select.
        PartnerBuilder.Of(Aldebaran, "Aldebaran Software SAS", "isv", "EMEA", "FR", "registered")
            .Won(260_000m, new LocalDate(2026, 4, 7))
            .Surveys(4.4m, 4.4m, 4.3m)
            .Certified(2)
            .Shows(EvidenceKind.Integration, 1)
            .Shows(EvidenceKind.Review, 1)
            .AddTo(all);

        // Elite and safe.
        PartnerBuilder.Of(Summit, "Summit Lane KK", "service", "APAC", "JP", "elite")
            .Won(1_500_000m, new LocalDate(2026, 9, 9))
            .Surveys(4.9m, 4.9m, 4.9m)
            .Certified(8)
            .Shows(EvidenceKind.Integration, 2)
            .Shows(EvidenceKind.CaseStudy, 4)
            .Shows(EvidenceKind.Playbook, 1)
            .AddTo(all);

        // Joined last week, without any facts.
        PartnerBuilder.Of(Newcomer, "Quillon AG", "reseller", "EMEA", "CH", null)
            .With(partner => partner with { JoinedOn = new LocalDate(2026, 11, 9), Manager = null })
            .AddTo(all);

        // Select in a region with numbers of its own.
        PartnerBuilder.Of(Pampa, "Pampa Sur SA", "reseller", "LATAM", "AR", "select")
            .Won(160_000m, new LocalDate(2026, 3, 3))
            .Surveys(4.2m, 4.1m, 4.0m)
            .Certified(2)
            .Shows(EvidenceKind.Integration, 1)
            .Shows(EvidenceKind.Review, 1, new LocalDate(2026, 12, 20))
            .AddTo(all);
        return all;
    }
}

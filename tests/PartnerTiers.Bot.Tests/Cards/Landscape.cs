using NodaTime;
using PartnerTiers.Bot.RuleBooks;
using PartnerTiers.Bot.Tests.Pushes;
using PartnerTiers.Connectors.Csv.ExampleData;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Pushes;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Testing;

namespace PartnerTiers.Bot.Tests.Cards;

/// <summary>The example's partners in any number, by the rules that the program ships with, on the Monday that examples speak of.</summary>
internal sealed class Landscape
{
    private static readonly LocalDate Day = new(2026, 11, 16);

    private readonly Board board;

    /// <param name="partners">How many partners.</param>
    /// <param name="hasLongNames">Whether names are as long as companies' names get.</param>
    /// <param name="on">The day on which it is looked at; null: that Monday. The facts are of that Monday all the same, but where <paramref name="isFresh"/>.</param>
    /// <param name="isFresh">The facts are of the day on which it is looked at.</param>
    public Landscape(int partners, bool hasLongNames, LocalDate? on = null, bool isFresh = false)
    {
        var reading = RuleBookReader.ReadFile(Repository.PathOf("appsettings.json"), null);
        var book = new RuleBook(reading.Book!.Versions, on ?? Day);
        var facts = ExampleFacts.Build(isFresh ? on ?? Day : Day, partners);
        board = new Board(book, new ProgrammeClock(ManualTime.Monday, book));
        board.Swap(Snapshot.Build(hasLongNames ? Lengthened(facts) : facts), new SyncRecord(1, Instant.FromUtc(2026, 11, 16, 8, 12), "CSV folder", partners, partners, 0, 0, [], Duration.FromSeconds(1)));
    }

    public ProgrammeView Home => board.ViewFor(new Audience.Home(Roles.Seller, "jo.winter@example.com"));

    public Turn TurnOf(Language language) => new(Home, language, "jo.winter@example.com");

    public Turn TurnOf(Language language, string partner) => new(board.ViewFor(new Audience.OfPartner(partner)), language, null);

    /// <summary>What a push says to those of its sample; null: nothing.</summary>
    public Answer? Compose(PushSample sample, string language)
    {
        var before = board.Decided;
        board.Decide(decided => sample.Decisions?.Invoke(decided) ?? decided);
        try
        {
            return ComposeNow(sample, language);
        }
        finally
        {
            board.Decide(_ => before);
        }
    }

    private Answer? ComposeNow(PushSample sample, string language) =>
        new PushDesk(board).Compose(sample.Push, new Admission(new Asker("slack", "U1", null, null), new Room("C1", IsPrivate: false, HasOutsiders: false), sample.Readers, sample.Readers), language);

    private static FactSet Lengthened(FactSet facts) => facts with
    {
        Partners = [.. facts.Partners.Select(partner => partner with { Name = $"{partner.Name} Beratungs- und Entwicklungsgesellschaft für vernetzte Geschäftsanwendungen mbH & Co. KG, Zweigniederlassung {partner.Region}" })],
        Deals = [.. facts.Deals.Select(deal => deal with { Name = $"{deal.Name ?? deal.Id}, second phase with the roll-out in all subsidiaries of the group and the training of their staff" })],
        Certifications = [.. facts.Certifications.Select(item => item with { Person = $"{item.Person} von Hohenstein-Waldburg zu Altenfels" })],
        Evidence = [.. facts.Evidence.Select(item => item with { Title = item.Title is { } title ? $"{title}: how a group of twelve companies came to one order desk within a year" : null })],
    };
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Tests.Desk;
using PartnerTiers.Conversation.Tests.Understanding;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

/// <summary>Leadership's summary tells who moved on days before the review, and its button lists all of them, page by page.</summary>
public sealed class A_summary_lists_moves_between_reviews
{
    private static readonly LocalDate Review = new(2026, 9, 30);
    private static readonly LocalDate Published = new(2026, 10, 15);
    private readonly DeskFixture desk = new();

    [Theory]
    [InlineData("quarter-end summary", "Moved between reviews", "All changes", "The tiers of 12 partners changed in Q3 FY26.")]
    [InlineData("Quartalszusammenfassung", "Zwischen Reviews gewechselt", "Alle Wechsel", "In Q3 GJ26 haben sich die Stufen von 12 Partnern geändert.")]
    public async Task More_than_ten_are_told_by_ten_and_a_button_that_lists_all(string sentence, string heading, string button, string all)
    {
        Moved(12);
        var summary = await desk.Desk.AnswerAsync(DeskFixture.Home(sentence), default);
        Assert.Contains(heading, Sentences(summary));
        var rows = summary.Parts.OfType<FactRows>().First().Rows;
        Assert.Equal(10, rows.Length);
        Assert.Equal("P001", Northwind.Partners.First(partner => partner.Name == rows[0].Label.Plain(summary.Language)).Id);

        var press = summary.Parts.OfType<Actions>().SelectMany(static actions => actions.Buttons).Single(one => one.Title.Plain(summary.Language) == button).Press;
        var list = await desk.Desk.AnswerAsync(DeskFixture.Home(string.Empty, press) with { LanguageHint = summary.Language.Code }, default);
        Assert.Equal(all, Plain(list.Summary, list));
        Assert.Equal(12, Assert.Single(list.Parts.OfType<ItemList>()).Total);
        Assert.Equal(10, list.Parts.OfType<ItemList>().Single().Items.Length);
        var rest = await desk.Desk.AnswerAsync(DeskFixture.Home(string.Empty, list.Parts.OfType<ItemList>().Single().More!.Press), default);
        var names = list.Parts.OfType<ItemList>().Concat(rest.Parts.OfType<ItemList>()).SelectMany(static part => part.Items).Select(item => item.Title.Plain(list.Language)).ToList();
        Assert.Equal(12, names.Count);
        Assert.Equal(Northwind.Partners.Take(12).Select(static partner => partner.Name).Order(), names.Order());
    }

    [Fact]
    public async Task Ten_need_no_button_and_none_no_heading()
    {
        Moved(10);
        var summary = await desk.Desk.AnswerAsync(DeskFixture.Home("quarter-end summary"), default);
        Assert.Equal(10, summary.Parts.OfType<FactRows>().First().Rows.Length);
        Assert.DoesNotContain(summary.Parts.OfType<Actions>().SelectMany(static actions => actions.Buttons), one => one.Title.Plain(summary.Language) == "All changes");
        Moved(0);
        Assert.DoesNotContain("Moved between reviews", Sentences(await desk.Desk.AnswerAsync(DeskFixture.Home("quarter-end summary"), default)));
    }

    [Fact]
    public async Task What_was_judged_before_the_last_review_or_after_this_one_is_of_another_quarter()
    {
        Moved(3, new LocalDate(2026, 6, 29), new LocalDate(2026, 7, 1), new LocalDate(2026, 10, 1));
        var summary = await desk.Desk.AnswerAsync(DeskFixture.Home("quarter-end summary"), default);
        var row = Assert.Single(summary.Parts.OfType<FactRows>().First().Rows);
        Assert.Equal(Northwind.Partners[1].Name, row.Label.Plain(summary.Language));
        Assert.Equal("Registered → Select · 2 July 2026", Plain(row.Value, summary));
    }

    /// <summary>So many of the first partners moved up on days between the reviews of June and September, each decided on the day after.</summary>
    private void Moved(int many, params LocalDate[] days)
    {
        var moves = Northwind.Partners.Take(many).Select((partner, place) => (partner.Id, Day: days.Length > 0 ? days[place] : new LocalDate(2026, 8, 1).PlusDays(place)))
            .ToDictionary(static one => one.Id, static one => new PublishedTier(one.Day, "select", one.Day.PlusDays(1), null, one.Day.PlusDays(1)) { Before = "registered" });
        var rules = Northwind.Book.Versions[0];
        ReviewPicture Quarter(LocalDate day) => new(day)
        {
            Rules = rules,
            EvaluatedAt = Instant.FromUtc(2026, 10, 1, 6, 0),
            Partners = Northwind.Partners.Length,
            Order = new PublicationOrder(Actor.Program, Instant.FromUtc(2026, 10, 15, 8, 0), day == Review ? Published : new LocalDate(2026, 7, 15)),
            Figures = new ReviewFigures([.. rules.Tiers.Select(static tier => new TierFigures(tier.Id, 1, 1, 0m))]),
        };
        desk.Board.Decide(decided => decided with
        {
            Tiers = moves.ToFrozenDictionary(),
            History = moves.ToFrozenDictionary(static pair => pair.Key, static pair => ImmutableArray.Create(pair.Value)),
            Reviews = new ReviewPictures(new LocalDate(2026, 1, 1), ReviewPictures.None.All.Add(new LocalDate(2026, 6, 30), Quarter(new LocalDate(2026, 6, 30))).Add(Review, Quarter(Review)))
            {
                Between = moves.Values.Select(static tier => tier.Review).Distinct().ToImmutableSortedDictionary(static day => day, day => new ReviewPicture(day) { IsBetween = true, HasMoved = true, Rules = rules }),
                Moves = moves.ToImmutableDictionary(static pair => pair.Key, static _ => 1),
            },
        });
    }

    private static IEnumerable<string> Sentences(Answer answer) => answer.Parts.OfType<Paragraph>().Select(part => part.Text.Plain(answer.Language));

    private static string Plain(Phrase phrase, Answer answer) => phrase.Plain(answer.Language).Replace('\u00A0', ' ');
}

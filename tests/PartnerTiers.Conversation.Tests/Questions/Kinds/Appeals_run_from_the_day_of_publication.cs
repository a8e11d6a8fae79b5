using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Tests.Desk;
using PartnerTiers.Conversation.Tests.Understanding;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Reviews;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions.Kinds;

public class Appeals_run_from_the_day_of_publication
{
    private const string Question = "until when can partners appeal";

    [Fact]
    public async Task They_end_fourteen_days_after_the_word_however_late_it_came()
    {
        Assert.Contains("possible until 24 November 2026", await AskAsync(DeskFixture.Review, 0, new PublicationOrder(Actor.Program, Instant.FromUtc(2026, 11, 10, 9, 0), new LocalDate(2026, 11, 10))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_published_yet_cannot_be_appealed()
    {
        Assert.StartsWith("No appeal is open now.", await AskAsync(new LocalDate(2026, 12, 31), 65, null), StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(LocalDate review, int daysLater, PublicationOrder? order)
    {
        var desk = new DeskFixture();
        desk.Time.Advance(Duration.FromDays(daysLater));
        desk.Board.Decide(decided => decided with
        {
            Reviews = new ReviewPictures(
                review,
                ImmutableSortedDictionary<LocalDate, ReviewPicture>.Empty.Add(review, new ReviewPicture(review) { Rules = Northwind.Book.Versions[0], Order = order })),
        });
        var answer = await desk.Desk.AnswerAsync(DeskFixture.Home(Question), default);
        return answer.Summary.Plain(answer.Language).Replace((char)0xA0, (char)0x20);
    }
}

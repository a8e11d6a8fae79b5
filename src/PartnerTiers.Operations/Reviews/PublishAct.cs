using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Reviews;

/// <summary>An approver's word to publish, on or after the announced day, when everything is decided. What follows from it are the steps of <see cref="Publication"/>.</summary>
public sealed class PublishAct(RuleBook book, Board board, ReviewLedger records, LedgerReader reader, ProgrammeClock clock) : IAct
{
    /// <summary>The act's id.</summary>
    public const string Act = "review-publish";

    /// <inheritdoc/>
    public string Id => Act;

    /// <summary>How things stand for this person.</summary>
    public PublishLook Look(Admission by) => !by.Has(Roles.Approver) ? new PublishLook.NotAllowed() : LookAtReview();

    /// <summary>How things stand, whoever asks.</summary>
    public PublishLook LookAtReview()
    {
        var reviews = board.Decided.Reviews;
        if (reviews.Open is not { } open)
        {
            return reviews.All.Values.LastOrDefault(static review => review.Order is not null) is { } last ? new PublishLook.Already(last) : new PublishLook.NoReview();
        }

        var dates = ReviewDates.Of(book, open.Review);
        return clock.DayOf(clock.Now) < dates.PublishOn ? new PublishLook.TooEarly(open, dates.PublishOn)
            : open.Undecided.Any() ? new PublishLook.Undecided(open)
            : !open.Steps.Contains("cards") ? new PublishLook.NoReview()
            : new PublishLook.Ready(open);
    }

    /// <inheritdoc/>
    public Task<ActLook> LookAsync(string payload, Admission by, CancellationToken cancellationToken) => Task.FromResult<ActLook>(Look(by) switch
    {
        PublishLook.Ready ready when ready.Review.Review == PushJson.Read<ReviewNoted>(payload).Review => new ActLook.Ready(string.Join('\n', ready.Review.Cases.Values.Select(static one => $"{one.Row.Partner} {one.Kind} {one.To}").Prepend($"{ready.Review.Review}"))),
        PublishLook.NotAllowed => new ActLook.NotAllowed(),
        _ => new ActLook.Impossible(),
    });

    /// <inheritdoc/>
    public async Task DoAsync(Confirmation confirmation, Admission by, CancellationToken cancellationToken)
    {
        var review = PushJson.Read<ReviewNoted>(confirmation.Payload).Review;
        if (!await OrderAsync(review, Actor.Of(by.Asker, by.Room), cancellationToken).ConfigureAwait(false))
        {
            throw new OvertakenException("A review was published elsewhere between the look and the word.");
        }
    }

    /// <summary>Gives the word without a chat, as an operator does in an approver's name. What it came to is the look that decided; <see cref="PublishLook.Already"/> after it is given.</summary>
    public async Task<PublishLook> OrderAsync(Actor by, CancellationToken cancellationToken)
    {
        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
        if (LookAtReview() is not PublishLook.Ready ready)
        {
            return LookAtReview();
        }

        await records.TogetherAsync(stop => OrderAsync(ready.Review.Review, by, stop), cancellationToken).ConfigureAwait(false);
        await reader.ReadToTheEndAsync(cancellationToken).ConfigureAwait(false);
        return LookAtReview();
    }

    private async Task<bool> OrderAsync(LocalDate review, Actor by, CancellationToken cancellationToken)
    {
        var order = new PublicationOrdered(review, clock.DayOf(clock.Now));
        if (await records.TryAddAsync(ReviewRecords.Key(review, "ordered"), ReviewRecords.Ordered, null, by, order, cancellationToken).ConfigureAwait(false) is null)
        {
            return false;
        }

        await records.RecordAsync(AuditActions.ReviewOrdered, by, null, review, null, PushJson.Write(order), cancellationToken).ConfigureAwait(false);
        return true;
    }
}

/// <summary>How things stand for publishing.</summary>
public abstract record PublishLook
{
    private PublishLook()
    {
    }

    /// <summary>It can be published.</summary>
    public sealed record Ready(ReviewPicture Review) : PublishLook;

    /// <summary>Somebody has something to decide yet.</summary>
    public sealed record Undecided(ReviewPicture Review) : PublishLook;

    /// <summary>The announced day has not come.</summary>
    public sealed record TooEarly(ReviewPicture Review, LocalDate On) : PublishLook;

    /// <summary>The last word was given, and no further review waits.</summary>
    public sealed record Already(ReviewPicture Review) : PublishLook;

    /// <summary>No review is ready for it.</summary>
    public sealed record NoReview : PublishLook;

    /// <summary>Only approvers may.</summary>
    public sealed record NotAllowed : PublishLook;
}

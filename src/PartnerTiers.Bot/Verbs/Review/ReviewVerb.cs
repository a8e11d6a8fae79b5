using System.CommandLine;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Channels.Terminal;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Verbs.Review;

/// <summary><c>review preview</c>, <c>review run</c>, <c>review publish</c>: the quarter-end for operators; what they write is audited like a press of the button.</summary>
internal sealed class ReviewVerb : IVerb
{
    public Command Create(CommonOptions common)
    {
        var approver = new Option<string>("--as") { Description = "The approver in whose name it is published.", HelpName = "APPROVER", Required = true };
        var preview = new Command("preview", "What a review would propose if today were the quarter's last day; writes nothing.");
        preview.SetAction((result, cancellationToken) => WithFactsAsync(common.Read(result), PreviewAsync, cancellationToken));
        var run = new Command("run", "Does what is due of the review: announces, freezes, hands out, reminds, goes on with a publication.");
        run.SetAction((result, cancellationToken) => WithFactsAsync(common.Read(result), RunAsync, cancellationToken));
        var publish = new Command("publish", "Publishes the review in an approver's name, when its day has come and everything is decided.") { approver };
        publish.SetAction((result, cancellationToken) => WithFactsAsync(common.Read(result), (workplace, stop) => PublishAsync(workplace, result.GetRequiredValue(approver), stop), cancellationToken));
        return new Command("review", "The quarter-end: preview, run, publish.") { preview, run, publish };
    }

    private static async Task<int> WithFactsAsync(Invocation invocation, Func<Workplace, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        await using var workplace = await Workplace.OpenAsync(invocation, cancellationToken);
        return workplace is null ? ExitCode.Usage
            : await workplace.HasFactsAsync(cancellationToken) ? await work(workplace, cancellationToken)
            : ExitCode.Failed;
    }

    private static async Task<int> PreviewAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        await new TerminalChat(workplace.Get<IConversationDesk>(), null, static answer => TerminalAnswerPainter.Paint(answer), Console.Out).AskAsync("preview the review", cancellationToken);
        return ExitCode.Good;
    }

    private static async Task<int> RunAsync(Workplace workplace, CancellationToken cancellationToken)
    {
        if (workplace.Loaded.Book.AsOf is not null)
        {
            await Console.Error.WriteLineAsync("review run: reviews are held on the real day. Leave out --as-of and Programme:AsOf; review preview answers for another day.");
            return ExitCode.Usage;
        }

        var next = await workplace.Get<ReviewDuty>().RunAsync(workplace.Get<ProgrammeClock>().Now, cancellationToken);
        Write(workplace.Get<Board>().Decided.Reviews);
        if (next is { } due)
        {
            Console.WriteLine($"Next: {workplace.Get<ProgrammeClock>().DayOf(due):uuuu-MM-dd}.");
        }

        return ExitCode.Good;
    }

    private static async Task<int> PublishAsync(Workplace workplace, string approver, CancellationToken cancellationToken)
    {
        if (workplace.Loaded.Book.AsOf is not null)
        {
            await Console.Error.WriteLineAsync("review publish: reviews are published on the real day. Leave out --as-of and Programme:AsOf.");
            return ExitCode.Usage;
        }

        var (asker, room) = (new Asker("terminal", approver, approver, null), new Room("terminal", IsPrivate: true, HasOutsiders: false));
        await workplace.Get<LedgerReader>().ReadToTheEndAsync(cancellationToken);
        var admission = await workplace.Get<Doorkeeper>().AdmitAsync(asker, room, cancellationToken);
        var act = workplace.Get<PublishAct>();
        var look = act.Look(admission);
        if (look is not PublishLook.Ready { Review.Review: var day })
        {
            await Console.Error.WriteLineAsync("review publish: " + look switch
            {
                PublishLook.NotAllowed => $"{approver} is no approver by address (Access:Approvers); whoever is one by a group publishes in chat.",
                PublishLook.TooEarly early => $"the announced day is {early.On:uuuu-MM-dd}.",
                PublishLook.Undecided undecided => $"{undecided.Review.Undecided.Count()} partners are undecided: {string.Join(", ", undecided.Review.Undecided.Take(10).Select(static one => one.Row.Partner))}.",
                PublishLook.Already already => $"the review of {already.Review.Review:uuuu-MM-dd} is published already.",
                _ => "no review waits. review run does what is due.",
            });
            return ExitCode.Failed;
        }

        await act.OrderAsync(Actor.Of(asker, room), cancellationToken);
        var isDone = await workplace.Get<Publication>().RunAsync(day, cancellationToken);
        Write(workplace.Get<Board>().Decided.Reviews);
        return isDone ? ExitCode.Good : ExitCode.Failed;
    }

    private static void Write(ReviewPictures reviews)
    {
        if (reviews.All.IsEmpty)
        {
            Console.WriteLine("No review is due yet.");
        }

        foreach (var review in reviews.All.Values.TakeLast(2))
        {
            var state = review.IsLapsed ? "lapsed"
                : review.PublishedAt is not null ? "published"
                : review.Order is not null ? "being published; the rest is tried again by review run"
                : review.EvaluatedAt is not null ? $"{review.Partners} partners judged, {review.Undecided.Count()} undecided"
                : review.IsAnnounced ? "announced"
                : "being frozen";
            Console.WriteLine($"Review of {review.Review:uuuu-MM-dd}: {state}.");
        }
    }
}

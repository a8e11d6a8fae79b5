using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Acts.Appeals;
using PartnerTiers.Conversation.Acts.Deliveries;
using PartnerTiers.Conversation.Acts.Plans;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.Review;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Desk.Pages;

/// <summary>What waits for one person of ours, the first due first; each line opens what is to do. Managers see what is their partners', approvers what is theirs alone and that of partners without a manager, admins what did not arrive.</summary>
internal sealed class WaitingForMe
{
    private const int Most = 10;
    private const int MostCases = 3;
    private const int CheckpointsAhead = 7;
    private const int LapsesAhead = 14;

    private readonly Speech speech;
    private readonly ActSpeech acts;
    private readonly Roles roles;
    private readonly string? email;

    private WaitingForMe(Turn turn, Roles roles) => (speech, acts, this.roles, email) = (new Speech(turn), new ActSpeech(turn), roles, turn.AskerEmail);

    private LocalDate Today => speech.View.Today;

    /// <summary>The heading and the lines; empty: nothing waits, or others read along.</summary>
    /// <param name="turn">The person's turn.</param>
    /// <param name="by">Who it is, and who reads along.</param>
    /// <param name="parked">How many messages did not arrive; of no interest but to admins.</param>
    public static ImmutableArray<AnswerPart> Parts(Turn turn, Admission by, int parked)
    {
        if (by.Audience is not Audience.Home home || turn.View.Sync is null)
        {
            return [];
        }

        var waiting = new WaitingForMe(turn, home.Roles);
        List<Item> lines = [.. waiting.All(parked).OrderBy(static one => one.Due).Select(static one => one.Line)];
        return lines.Count == 0 ? [] : [new Paragraph(waiting.speech.Say("waiting.heading", ("n", lines.Count)), Tone.Heading), new ItemList([.. lines.Take(Most)], 1, lines.Count)];
    }

    private bool Is(Roles role) => roles.HasFlag(role);

    private bool IsMine(string? manager) => string.IsNullOrEmpty(manager) ? Is(Roles.Approver) : IsMe(manager);

    private bool IsMe(string? address) => email is not null && CaseWords.Same(address, email);

    private IEnumerable<(LocalDate Due, Item Line)> All(int parked)
    {
        IEnumerable<(LocalDate, Item)> lines = [.. Review(), .. Appeals(), .. speech.View.Partners.SelectMany(OfPartner)];
        return parked > 0 && Is(Roles.Admin) ? lines.Append((Today, Line(speech.Say("waiting.parked", ("n", parked)), "waiting.parked.do", null, acts.Button("waiting.parked.button", new DeliveriesQuestion())))) : lines;
    }

    private IEnumerable<(LocalDate, Item)> Review()
    {
        foreach (var line in speech.View.Reviews.Waiting.Where(one => one.WaitsForSignature ? Is(Roles.Approver) && !IsMe(one.Decision!.By.Email) : IsMine(one.Row.Manager)).GroupBy(static one => (one.Row.Review, one.WaitsForSignature)).SelectMany(Moves))
        {
            yield return line;
        }

        if (speech.View.Reviews.Open is not { } review)
        {
            yield break;
        }

        var dates = ReviewDates.Of(speech.View.Book, review.Review);
        List<ReviewCase> mine = [.. review.Undecided.Where(one => !one.WaitsForSignature && IsMine(one.Row.Manager))];
        List<ReviewCase> unsigned = Is(Roles.Approver) ? [.. review.Undecided.Where(one => one.WaitsForSignature && !IsMe(one.Decision!.By.Email))] : [];
        foreach (var line in Cases(mine, "waiting.decide", dates.DecideBy, review).Concat(Cases(unsigned, "waiting.sign", dates.PublishOn, review)))
        {
            yield return line;
        }

        if (Is(Roles.Approver) && !review.Undecided.Any())
        {
            yield return (dates.PublishOn, Line(ReviewName(review), "waiting.publish", dates.PublishOn, acts.Button("review.publish.yes", new PublishQuestion())));
        }
    }

    // What was found between two reviews on one day.
    private IEnumerable<(LocalDate, Item)> Moves(IGrouping<(LocalDate Review, bool Unsigned), ReviewCase> day) =>
        Cases([.. day], day.Key.Unsigned ? "waiting.sign" : "waiting.decide", ReviewDates.Of(speech.View.Book, day.Key.Review).DecideBy, speech.View.Reviews.Of(day.Key.Review)!);

    // A review is many cases for some: those are one line, which opens the list.
    private IEnumerable<(LocalDate, Item)> Cases(List<ReviewCase> cases, string key, LocalDate due, ReviewPicture review)
    {
        if (cases.Count <= MostCases)
        {
            return cases.Select(one => (due, Line(Phrase.OfOthers(one.Row.Name), key, due, acts.Button("review.button.case", new CaseQuestion(one.Row.Partner)))));
        }

        var filter = cases.TrueForAll(one => IsMe(one.Row.Manager)) ? new Filter([new FilterTerm.OneOf(Trait.Manager, [FilterCheck.Me])]) : null;
        var right = speech.Say(key + ".many", ("n", cases.Count));
        return [(due, new Item(ReviewName(review), right, By(due), speech.Button(new ReviewQuestion(ReviewTopic.Undecided, Filter: filter))))];
    }

    private IEnumerable<(LocalDate, Item)> Appeals() => from partner in speech.View.Partners
                                                        where Is(Roles.Approver) && speech.View.AppealOf(partner) is { IsOpen: true, Filed.Owner: var owner } && (owner is null || IsMe(owner))
                                                        let due = speech.View.AppealOf(partner)!.Filed.DueOn
                                                        select (due, Line(PartnerWords.Name(partner), "waiting.appeal", due, acts.Button("act.appeals.open", new AppealsQuestion(partner.Partner.Id))));

    private IEnumerable<(LocalDate, Item)> OfPartner(PartnerFacts partner)
    {
        var (id, name, isMine) = (partner.Partner.Id, PartnerWords.Name(partner), IsMine(partner.Partner.Manager));
        var plan = speech.View.PlanOf(partner);
        if (isMine && plan is null && speech.View.DecisionOf(partner)?.GraceUntil is { } until && until >= Today)
        {
            yield return (Today, new Item(name, speech.Say("waiting.plan"), speech.Say("waiting.plan.until", ("day", Speech.Day(until))), acts.Button("waiting.plan.button", new PlanQuestion(id))));
        }

        foreach (var item in plan?.Open.Where(item => item.Due <= Today.PlusDays(CheckpointsAhead) && (isMine || (item.Side == PlanSide.Ours && IsMe(item.Owner)))) ?? [])
        {
            yield return (item.Due, Line(name, "waiting.checkpoint", item.Due, acts.Button("waiting.plan.button", new PlanQuestion(id)), Phrase.OfOthers(item.What)));
        }

        if (isMine && speech.View.ExceptionOf(partner) is { } exception && exception.Until <= Today.PlusDays(LapsesAhead))
        {
            yield return (exception.Until, new Item(name, speech.Say("waiting.exception", ("day", Speech.Day(exception.Until))), speech.Say("waiting.exception.then", ("tier", PartnerWords.TierNamed(speech, exception.Tier))), speech.Button(new NeedQuestion(id, exception.Tier))));
        }
    }

    private Phrase ReviewName(ReviewPicture review) => speech.Say("waiting.review", ("day", Speech.Day(review.Review)));

    private Phrase By(LocalDate due) => speech.Say(due < Today ? "waiting.overdue" : "waiting.by", ("day", Speech.Day(due)));

    private Item Line(Phrase title, string key, LocalDate? due, Button press, Phrase? what = null) =>
        new(title, speech.Say(key), Phrase.Join(" · ", new[] { what, due is { } day ? By(day) : null }.OfType<Phrase>()) is { Inlines.IsEmpty: false } below ? below : null, press);
}

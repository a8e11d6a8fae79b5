using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.DealHygiene;
using PartnerTiers.Programme.Promises;

namespace PartnerTiers.Conversation.Questions.Hygiene;

/// <summary>Open deals that lack something, and registrations that wait for an answer.</summary>
internal sealed class HygieneKind() : QuestionKind<HygieneQuestion>("hygiene", Reach.Partner)
{
    protected override Answer Compose(HygieneQuestion question, Speech speech) => question.Partner is { } id
        ? About(id, speech, partner => List(question, speech, [partner]))
        : List(question, speech, [.. new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(question.Filter ?? Filter.Everyone)]);

    protected override Phrase Ask(HygieneQuestion question, Speech speech) => question switch
    {
        { Partner: { } partner } => speech.Say($"hygiene.ask.partner.{question.Topic}", ("partner", PartnerWords.NameOf(speech, partner))),
        { Filter.Terms.IsEmpty: false } => speech.Say($"hygiene.ask.{question.Topic}").Then(Phrase.Of(", ")).Then(FilterWords.InSentence(speech, question.Filter)),
        _ => speech.Say($"hygiene.ask.{question.Topic}"),
    };

    protected override HygieneQuestion? ExampleFor(Speech speech) => new(HygieneTopic.NextStep, speech.ToPartner ? PartnerWords.Sample(speech)?.Partner.Id : null);

    private Answer List(HygieneQuestion question, Speech speech, IReadOnlyList<PartnerFacts> partners)
    {
        var all = partners.SelectMany(partner => UntidyDeal.Of(speech.View, partner, question.Topic)).ToList();
        var found = question.Topic == HygieneTopic.Open ? LargestFirst(all) : Ordered(all);
        var late = question.Topic == HygieneTopic.Answer ? found.Count(item => UntidyDeal.IsLate(speech.View, item.Waits ?? 0)) : found.Count;
        var header = new Headline(FilterWords.Header(Pieces(question, speech), found.Count), found.Count);
        var sentence = Speech.Sentences(Sentence(question, speech, late, found.Count - late), question.Topic == HygieneTopic.Open ? Worth(speech, found) : null);
        if (found.Count == 0)
        {
            return Reply(speech, sentence, header, new Paragraph(sentence), FilterNotes.Of(speech, question.Filter ?? Filter.Everyone), speech.Today());
        }

        var page = Page<UntidyDeal>.Of(found, question.Skip);
        var withPartner = question.Partner is null && !speech.ToPartner;
        return Reply(
            speech,
            sentence,
            header,
            new Paragraph(sentence),
            FilterNotes.Of(speech, question.Filter ?? Filter.Everyone),
            new ItemList([.. page.Items.Select(item => Line(question.Topic, speech, item, withPartner))], page.First, page.Total, page.Next is { } next ? speech.More(question with { Skip = next }) : null),
            speech.Today());
    }

    // The longest overdue first: what waits for an answer by its day of registration, the rest by the day of its next step, which those without one come before.
    private static List<UntidyDeal> Ordered(IEnumerable<UntidyDeal> deals) =>
    [
        .. deals
            .OrderByDescending(item => item.Faults == HygieneFault.None ? item.Waits : null)
            .ThenBy(item => item.Deal.NextStepDue)
            .ThenBy(item => item.Deal.RegisteredOn)
            .ThenBy(item => item.Partner.Partner.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(item => item.Deal.Id, StringComparer.Ordinal),
    ];

    private static List<UntidyDeal> LargestFirst(IEnumerable<UntidyDeal> deals) =>
        [.. deals.OrderByDescending(static item => item.Deal.Amount ?? 0m).ThenBy(static item => item.Partner.Partner.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(static item => item.Deal.Id, StringComparer.Ordinal)];

    // Each currency by itself: what is open has no day whose rate would hold.
    private static Phrase? Worth(Speech speech, List<UntidyDeal> deals)
    {
        var sums = deals.Where(static item => item.Deal.Amount is not null)
            .GroupBy(static item => item.Deal.Currency, StringComparer.OrdinalIgnoreCase)
            .OrderBy(static same => same.Key, StringComparer.Ordinal)
            .Select(static same => Phrase.Of(new Value.Money(same.Sum(static item => item.Deal.Amount!.Value), same.Key), ValueStyle.Brief))
            .ToList();
        return sums.Count == 0 ? null : speech.Say("hygiene.worth", ("value", Phrase.Join(" + ", sums)));
    }

    private static Phrase Sentence(HygieneQuestion question, Speech speech, int count, int stillInTime)
    {
        if (question.Topic != HygieneTopic.Answer)
        {
            return speech.Say(count == 0 ? $"hygiene.none.{question.Topic}" : $"hygiene.{question.Topic}", count == 0 ? [] : [("n", count)]);
        }

        var hours = Phrase.Of(new Value.Number(speech.View.Rules.Review.RegistrationAnswerHours));
        return Speech.Sentences(
            count == 0 ? speech.Say("hygiene.none.Answer", ("hours", hours)) : speech.Say("hygiene.Answer", ("n", count), ("hours", hours)),
            stillInTime == 0 ? null : speech.Say("hygiene.in-time", ("n", stillInTime)));
    }

    private static List<Phrase> Pieces(HygieneQuestion question, Speech speech)
    {
        List<Phrase> pieces = [speech.Say($"hygiene.header.{question.Topic}")];
        if (question.Partner is { } partner)
        {
            pieces.Add(PartnerWords.NameOf(speech, partner));
        }
        else if (question.Filter is { Terms.IsEmpty: false } filter)
        {
            pieces.AddRange(FilterWords.Pieces(speech, filter));
        }

        return pieces;
    }

    private static Item Line(HygieneTopic topic, Speech speech, UntidyDeal item, bool withPartner)
    {
        var deal = item.Deal;
        List<Phrase> below = [];
        if (withPartner)
        {
            below.Add(PartnerWords.Name(item.Partner));
        }

        if (deal.Name is { Length: > 0 } && deal.Customer is { Length: > 0 } customer && !deal.Name.Contains(customer, StringComparison.OrdinalIgnoreCase))
        {
            below.Add(Phrase.OfOthers(customer));
        }

        // What was asked for is in the header already; what else the same deal lacks is news.
        below.AddRange(Faults(item.Faults).Where(fault => topic == HygieneTopic.Anything || Name(topic) != fault).Select(fault => speech.Say($"fault.{fault}")));
        if (topic == HygieneTopic.Answer && deal.RegisteredOn is { } registered)
        {
            below.Add(Due(speech, RegistrationClock.DueOn(registered, speech.View.Rules.Review.RegistrationAnswerHours), item.Waits ?? 0));
        }

        if (deal.Owner is { Length: > 0 } owner && !speech.ToPartner)
        {
            below.Add(speech.Say("hygiene.owner", ("owner", Phrase.OfOthers(owner))));
        }

        return new Item(
            Phrase.OfOthers(deal.Name ?? deal.Customer ?? deal.Id),
            Right(topic, speech, item),
            below.Count == 0 ? null : Phrase.Join(" · ", below),
            withPartner ? speech.Button(new ScorecardQuestion(item.Partner.Partner.Id)) : null);
    }

    private static Phrase Due(Speech speech, NodaTime.LocalDate due, int waits) => UntidyDeal.IsLate(speech.View, waits)
        ? speech.Say("hygiene.past-due", ("n", NodaTime.Period.DaysBetween(due, speech.View.Today)))
        : speech.Say("hygiene.due", ("day", Speech.Day(due)));

    private static Phrase? Right(HygieneTopic topic, Speech speech, UntidyDeal item) =>
        topic == HygieneTopic.Answer ? speech.Say("hygiene.waits", ("n", item.Waits ?? 0))
        : topic == HygieneTopic.Open ? item.Deal.Amount is { } worth ? Phrase.Of(new Value.Money(worth, item.Deal.Currency), ValueStyle.Brief) : null
        : item.Deal.NextStepDue is { } due ? speech.Say("hygiene.due", ("day", due))
        : item.Deal.Amount is { } amount ? Phrase.Of(new Value.Money(amount, item.Deal.Currency), ValueStyle.Brief)
        : null;

    private static IEnumerable<HygieneFault> Faults(HygieneFault faults) => Enum.GetValues<HygieneFault>().Where(fault => fault != HygieneFault.None && faults.HasFlag(fault));

    private static HygieneFault? Name(HygieneTopic topic) => topic switch
    {
        HygieneTopic.NextStep => HygieneFault.NoNextStep,
        HygieneTopic.Owner => HygieneFault.NoOwner,
        HygieneTopic.DueDate => HygieneFault.NoDueDate,
        HygieneTopic.Overdue => HygieneFault.Overdue,
        _ => null,
    };
}

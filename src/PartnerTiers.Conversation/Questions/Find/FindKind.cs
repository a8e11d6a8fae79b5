using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Decisions;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Find;

/// <summary>Lists partners.</summary>
internal sealed class FindKind() : QuestionKind<FindQuestion>("find", Reach.Home)
{
    protected override Answer Compose(FindQuestion question, Speech speech)
    {
        var check = new FilterCheck(speech.View, speech.Turn.AskerEmail);
        var matching = Ordered(question.Order, check, check.Of(question.Filter));
        var shown = question.Place is { } place ? matching.Skip(place - 1).Take(1).ToList() : question.Limit is { } limit ? matching.Take(limit).ToList() : matching;
        var page = Page<PartnerFacts>.Of(shown, question.Skip);
        var figure = question.Order?.Criterion ?? question.Filter.Terms.SelectMany(static term => term.Leaves()).OfType<FilterTerm.Compared>().FirstOrDefault()?.Criterion;

        var pieces = Pieces(question, speech);
        var total = shown.Count < matching.Count
            ? speech.Say("find.of", ("shown", shown.Count), ("total", matching.Count))
            : Phrase.Of(new Value.Number(matching.Count));
        var header = new Headline(Phrase.Join(" · ", [.. pieces, total]), shown.Count);
        var note = FilterNotes.Of(speech, question.Filter);
        if (shown.Count == 0)
        {
            return Reply(speech, speech.Say("find.none", ("what", Phrase.Join(" · ", pieces))), header, new Paragraph(speech.Say("find.none.try")), note, Others(speech, question), speech.Today());
        }

        var names = speech.Some([.. page.Items.Select(PartnerWords.Name)], 4);
        var summary = page.First == 1
            ? speech.Say("find.summary", ("n", shown.Count), ("what", Phrase.Join(" · ", pieces)), ("names", speech.Some([.. shown.Select(PartnerWords.Name)], 4)))
            : speech.Say("find.summary.page", ("first", page.First), ("last", page.First + page.Items.Length - 1), ("total", shown.Count), ("names", names));
        var list = new ItemList(
            [.. page.Items.Select(partner => Line(speech, check, partner, figure, question))],
            page.First,
            page.Total,
            page.Next is { } next ? speech.More(question with { Skip = next }) : null);
        return Reply(speech, summary, header, note, list, speech.Today());
    }

    protected override Phrase Ask(FindQuestion question, Speech speech)
    {
        var ordered = Pieces(question, speech).Skip(question.Filter.Terms.IsEmpty ? 1 : FilterWords.Pieces(speech, question.Filter).Count);
        return Phrase.Join(", ", [Speech.Capital(FilterWords.InSentence(speech, question.Filter)), .. ordered]);
    }

    protected override FindQuestion? ExampleFor(Speech speech)
    {
        var top = speech.View.Rules.Tiers[^1];
        var region = speech.View.Partners.FirstOrDefault(partner => speech.View.TodayOf(partner).Published.Id == top.Id)?.Partner.Region;
        return region is null ? new FindQuestion(Filter.Everyone) : new FindQuestion(new Filter(
        [
            new FilterTerm.OneOf(Trait.Tier, [top.Id]),
            new FilterTerm.OneOf(Trait.Region, [region]),
        ]));
    }

    private static List<Phrase> Pieces(FindQuestion question, Speech speech)
    {
        var pieces = FilterWords.Pieces(speech, question.Filter).ToList();
        if (question.Order is { Criterion: { } criterion } order)
        {
            var name = FilterWords.CriterionName(speech, criterion);
            pieces.Add(question.Place is { } place
                ? speech.Say(order.Ascending ? "find.place.lowest" : "find.place", ("n", new Value.Number(place)), ("name", name))
                : question.Limit is { } limit
                ? speech.Say(order.Ascending ? "find.bottom" : "find.top", ("n", limit), ("name", name))
                : speech.Say(order.Ascending ? "find.lowest" : "find.highest", ("name", name)));
        }
        else if (question.Order is { Date: OrderDate.Joined } dated)
        {
            var way = dated.Ascending ? "oldest" : "newest";
            pieces.Add(question.Place is { } place ? speech.Say($"find.{way}.place", ("n", new Value.Number(place)))
                : question.Limit is { } most ? speech.Say($"find.{way}.some", ("n", most))
                : speech.Say($"find.{way}"));
        }
        else if (question.Order is not null && question.Limit is null)
        {
            pieces.Add(speech.Say("find.by-name"));
        }
        else if (question.Limit is { } limit)
        {
            pieces.Add(speech.Say("find.first", ("n", limit)));
        }

        return pieces;
    }

    private static List<PartnerFacts> Ordered(Order? order, FilterCheck check, IEnumerable<PartnerFacts> matching)
    {
        var byName = PartnerWords.ByName(matching).ToList();
        if (order?.Date is OrderDate.Joined)
        {
            // Without that day a partner is neither old nor new: last either way.
            var dated = byName.OrderBy(static partner => partner.Partner.JoinedOn is null);
            return [.. order.Ascending ? dated.ThenBy(static partner => partner.Partner.JoinedOn) : dated.ThenByDescending(static partner => partner.Partner.JoinedOn)];
        }

        if (order?.Criterion is not { } criterion)
        {
            return order is { Ascending: false } ? Enumerable.Reverse(byName).ToList() : byName;
        }

        // Partners without data come last either way.
        var valued = byName.Select(partner => (partner, value: check.ValueOf(partner, criterion))).OrderBy(item => item.value is null);
        return [.. (order.Ascending ? valued.ThenBy(item => item.value) : valued.ThenByDescending(item => item.value)).Select(item => item.partner)];
    }

    private static Item Line(Speech speech, FilterCheck check, PartnerFacts partner, string? figure, FindQuestion question)
    {
        var standing = speech.View.TodayOf(partner);
        var tier = PartnerWords.Tier(speech, standing);
        var place = DecisionNotes.Marked(speech, partner, PartnerWords.Place(speech, partner.Partner, withManager: false));
        var press = speech.Button(new ScorecardQuestion(partner.Partner.Id));
        if (question.Order is { Date: OrderDate.Joined })
        {
            var since = partner.Partner.JoinedOn is { } joined ? speech.Say("find.joined", ("day", joined)) : speech.Say("no-data");
            return new Item(PartnerWords.Name(partner), since, Phrase.Join(" · ", [tier, place]), press);
        }

        if (figure is null)
        {
            return new Item(PartnerWords.Name(partner), tier, place, press);
        }

        var value = check.ValueOf(partner, figure) is { } amount
            ? Figure(speech, question, figure, amount)
            : speech.Say("no-data");
        return new Item(PartnerWords.Name(partner), value, Phrase.Join(" · ", [tier, place]), press);
    }

    private static Phrase Figure(Speech speech, FindQuestion question, string criterion, decimal amount)
    {
        var unit = FilterWords.UnitOf(speech, criterion);
        var bound = question.Filter.Terms.SelectMany(static term => term.Leaves()).OfType<FilterTerm.Compared>().Where(term => term.Criterion == criterion)
            .SelectMany(static term => new[] { term.Value, term.Upper ?? term.Value }).OrderBy(value => Math.Abs(value - amount)).Cast<decimal?>().FirstOrDefault();
        return bound is { } near ? Shown.Beside(unit, amount, near, speech.View.Rules.Currency) : Shown.Exact(unit, amount, speech.View.Rules.Currency);
    }

    // Nobody matches all of it: the same without its last condition may help.
    private static Actions? Others(Speech speech, FindQuestion question) => question.Filter.Terms.Length < 2
        ? null
        : new Actions([speech.Button(new FindQuestion(new Filter(question.Filter.Terms[..^1]), question.Order, question.Limit))]);
}

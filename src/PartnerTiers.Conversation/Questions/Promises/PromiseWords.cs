using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Promises;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Promises;

/// <summary>Promises and what became of them, in words.</summary>
internal sealed class PromiseWords(Speech speech, PartnerFacts partner, Tier tier)
{
    /// <summary>What is promised: "Registrations answered in 48 hours", "MDF (paid in 30 days)".</summary>
    public Phrase Name(Promise promise) =>
        promise.Id == PromiseLedger.Registrations ? speech.Say("promises.name.registration", ("hours", new Value.Number(speech.View.Rules.Review.RegistrationAnswerHours)))
        : promise.Benefit is not { } benefit ? speech.Say("promises.name.qbr")
        : PromiseLedger.PromiseOf(benefit, tier) is { } text ? Phrase.OfOthers(benefit.Name).Then(Phrase.Of(" (")).Then(Phrase.OfOthers(text)).Then(Phrase.Of(")"))
        : Phrase.OfOthers(benefit.Name);

    /// <summary>"12 of 14 kept, 1 due".</summary>
    public Phrase State(Promise promise)
    {
        if (promise.Items.IsEmpty)
        {
            return speech.Say("promises.state.no-registrations");
        }

        var (kept, broken, owed, open) = (promise.Count(PromiseFate.Kept), promise.Count(PromiseFate.Broken), promise.Count(PromiseFate.Owed), promise.Count(PromiseFate.Open));
        List<Phrase> words = [];
        if (kept + broken > 0)
        {
            words.Add(speech.Say("promises.state.kept", ("kept", new Value.Number(kept)), ("of", new Value.Number(kept + broken))));
        }

        if (owed > 0)
        {
            words.Add(speech.Say("promises.state.owed", ("n", owed)));
        }

        if (open > 0)
        {
            words.Add(speech.Say("promises.state.open", ("n", open)));
        }

        return Phrase.Join(", ", words);
    }

    /// <summary>Every single thing: what is owed first, then what was broken, then what was kept, the newest first.</summary>
    public IReadOnlyList<ReceiptLine> Receipt(IEnumerable<Promise> promises) =>
    [
        .. promises.SelectMany(promise => promise.Items.Select(item => (Promise: promise, Item: item)))
            .OrderBy(static one => one.Item.Fate switch { PromiseFate.Owed => 0, PromiseFate.Broken => 1, PromiseFate.Open => 2, _ => 3 })
            .ThenByDescending(static one => one.Item.On)
            .Select(one => Line(one.Promise, one.Item)),
    ];

    private ReceiptLine Line(Promise promise, PromiseItem item)
    {
        var isDeal = promise.Id == PromiseLedger.Registrations;
        var deal = isDeal ? partner.Deals.FirstOrDefault(deal => deal.Id == item.Id) : null;
        var what = isDeal ? Phrase.OfOthers(deal?.Name ?? deal?.Customer ?? item.Id) : promise.Benefit is { } benefit ? Phrase.OfOthers(benefit.Name) : speech.Say("promises.name.qbr");
        List<Phrase> note = [Phrase.Of(new Value.Day(item.On)), speech.SayFirst([$"promises.fate.{(isDeal ? "registration." : string.Empty)}{item.Fate}", $"promises.fate.{item.Fate}"])];
        if (deal?.Owner is { Length: > 0 } owner && !speech.ToPartner)
        {
            note.Add(speech.Say("hygiene.owner", ("owner", Phrase.OfOthers(owner))));
        }

        return new ReceiptLine(what, item.Days is { } days ? speech.Say("hygiene.waits", ("n", days)) : null, Phrase.Join(" · ", note), item.Fate == PromiseFate.Kept);
    }
}

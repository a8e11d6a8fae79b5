using System.Collections.Immutable;
using NodaTime.Text;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Conversation.Questions.Data;

/// <summary>One partner or deal that one sync touched, with all that it changed there.</summary>
internal sealed record ChangedFact(ChangeKind What, string Fact, string Id, string PartnerId, ImmutableArray<FactChange> Columns)
{
    /// <summary>The newest sync first, as the log has them.</summary>
    public static List<ChangedFact> Of(IEnumerable<FactChange> changes) =>
        [.. changes.GroupBy(static change => (change.SyncId, change.What, change.Fact, change.Id, change.PartnerId)).Select(static group => new ChangedFact(group.Key.What, group.Key.Fact, group.Key.Id, group.Key.PartnerId, [.. group]))];

    public Item Show(Speech speech, bool withPartner)
    {
        var partner = speech.View.Find(PartnerId);
        var deal = Fact == "deal" ? partner?.Deals.FirstOrDefault(deal => deal.Id == Id) : null;
        var title = Fact == "deal" ? Phrase.OfOthers(deal?.Name ?? deal?.Customer ?? Id) : PartnerWords.NameOf(speech, Id);
        List<Phrase> below = [];
        if (Fact == "deal" && withPartner)
        {
            below.Add(PartnerWords.NameOf(speech, PartnerId));
        }

        below.AddRange(Columns.Where(static change => change.Column is not null).Select(change => Column(speech, change)));
        return new Item(
            title,
            speech.Say($"data.what.{What}.{(Fact == "deal" ? "deal" : "partner")}"),
            below.Count == 0 ? null : Phrase.Join(" · ", below),
            partner is not null && withPartner ? speech.Button(new ScorecardQuestion(PartnerId)) : null);
    }

    private static Phrase Column(Speech speech, FactChange change)
    {
        var name = speech.Has($"data.column.{change.Column}") ? speech.Say($"data.column.{change.Column}") : Phrase.OfOthers(change.Column!);
        return speech.Say("data.column", ("name", name), ("before", Content(speech, change.Column!, change.Before)), ("after", Content(speech, change.Column!, change.After)));
    }

    private static Phrase Content(Speech speech, string column, string? text) =>
        text is not { Length: > 0 } ? speech.Say("none")
        : column == "tier" ? PartnerWords.TierNamed(speech, text)
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? Phrase.Of(new Value.Day(day))
        : Phrase.OfOthers(text);
}

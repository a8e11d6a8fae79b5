using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Problems;

namespace PartnerTiers.Conversation.Questions.Data;

/// <summary>Facts that loaded and cannot count as they stand, and rows that were left out, a line each.</summary>
internal static class ProblemLines
{
    /// <param name="speech">The voice.</param>
    /// <param name="partners">Of these partners.</param>
    /// <param name="withPartner">Each line names its partner.</param>
    /// <param name="withStray">Also rows that belong to none of the partners there are.</param>
    public static List<Item> Of(Speech speech, IReadOnlyList<PartnerFacts> partners, bool withPartner, bool withStray)
    {
        List<Item> lines = [];
        var rejects = (speech.View.Sync?.Rejects ?? []).ToLookup(reject => reject.PartnerId is { } id && speech.View.Find(id) is not null ? id : string.Empty);
        foreach (var partner in PartnerWords.ByName(partners))
        {
            var name = withPartner ? PartnerWords.Name(partner) : null;
            lines.AddRange(speech.View.ProblemsOf(partner).Select(problem => Of(speech, problem, name)));
            lines.AddRange(rejects[partner.Partner.Id].Select(reject => Of(speech, reject, name)));
        }

        return withStray ? [.. lines, .. rejects[string.Empty].Select(reject => Of(speech, reject, null))] : lines;
    }

    private static Item Of(Speech speech, DataProblem problem, Phrase? partner)
    {
        var title = problem.Kind is DataProblemKind.TierUnknown or DataProblemKind.TierDiffers or DataProblemKind.TypeUnknown ? speech.Say($"data.about.{problem.Kind}")
            : problem.About is { Length: > 0 } about ? Phrase.OfOthers(about)
            : problem.Id is { Length: > 0 } id ? Phrase.OfOthers(id)
            : speech.Say("data.about.feedback");
        var reason = speech.SayFirst(
            [$"data.problem.{problem.Kind}"],
            ("id", Phrase.OfOthers(problem.Id ?? string.Empty)),
            ("currency", Phrase.OfOthers(problem.Currency ?? string.Empty)),
            ("about", Phrase.OfOthers(problem.About ?? string.Empty)),
            ("day", problem.On is { } day ? Phrase.Of(new Value.Day(day)) : Phrase.Empty));
        return new Item(title, Below: partner is null ? reason : Phrase.Join(" · ", [partner, reason]));
    }

    private static Item Of(Speech speech, Reject reject, Phrase? partner)
    {
        var title = reject.Line > 0
            ? speech.Say("data.row", ("file", Phrase.OfOthers(reject.File)), ("line", Phrase.Of(reject.Line.ToString(System.Globalization.CultureInfo.InvariantCulture))))
            : Phrase.OfOthers(reject.File);

        // The reason is the connector's own sentence, in the language of the CRM's column names.
        List<Phrase?> below =
        [
            partner,
            Phrase.Join(" ", [Phrase.OfOthers(reject.Column), speech.Say("quoted", ("text", Phrase.OfOthers(reject.Value)))]),
            Phrase.OfOthers(reject.Reason),
            reject.AlsoLost > 0 ? speech.Say("data.also-lost", ("n", reject.AlsoLost)) : null,
        ];
        return new Item(title, speech.Say("data.left-out"), Phrase.Join(" · ", below.OfType<Phrase>()));
    }
}

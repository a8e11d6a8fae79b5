using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Gaps;

/// <summary>What is missing, in words. The texts go by measure, then by kind of shortfall, so a new measure needs no change here.</summary>
internal static class GapWords
{
    /// <summary>"€38,500 more revenue": stands on its own.</summary>
    public static Phrase Long(Speech speech, Check check) => Whole(speech, check, "gap");

    /// <summary>"€38,500 more": stands under the criterion's name.</summary>
    public static Phrase Short(Speech speech, Check check) => Whole(speech, check, "short");

    /// <summary>Long ones of several, as a list.</summary>
    public static Phrase List(Speech speech, IReadOnlyList<Check> checks, int most = 3) => speech.Some([.. checks.Select(check => Long(speech, check))], most);

    private static Phrase Whole(Speech speech, Check check, string form)
    {
        var open = check.Parts.Where(pair => !pair.At.Met).ToList();
        if (open.Count == 0)
        {
            return Phrase.OfOthers(check.Criterion.Name);
        }

        var words = speech.And(open.Select(pair => Part(speech, check, pair.Part, pair.At, check.Criterion.IsAnyOf ? "gap" : form)));
        return check.Criterion.IsAnyOf && check.Ways > 1 ? speech.Say("gap.ways", ("gap", words), ("n", check.Ways)) : words;
    }

    private static Phrase Part(Speech speech, Check check, PartResult part, TierResult at, string form)
    {
        var shortfall = Shortfall.Of(part, at);
        var measure = part.Part.Measure.Measure;
        var kind = shortfall.Kind switch
        {
            ShortfallKind.More => "more",
            ShortfallKind.Deals => "deals",
            ShortfallKind.Less => "less",
            ShortfallKind.Beyond => "beyond",
            ShortfallKind.Answers => "answers",
            ShortfallKind.Gate => "gate",
            _ => "nodata",
        };
        List<Phrase> missing = [];
        if (shortfall.Kind != ShortfallKind.Credentials)
        {
            var currency = speech.View.ReviewRules.Currency;
            var isShare = part.Unit == Unit.Share;
            missing.Add(speech.SayFirst(
                [$"{form}.{kind}.{measure}", $"gap.{kind}.{measure}", $"{form}.{kind}.{(isShare ? "share" : "any")}", $"{form}.{kind}.any", $"gap.{kind}.any"],
                ("gap", isShare ? new Value.Number(shortfall.Amount * 100m) : part.Unit == Unit.Score ? new Value.Number(shortfall.Amount) : Shown.Value(part.Unit, shortfall.Amount, currency)),
                ("n", new Value.Number(shortfall.Amount)),
                ("need", at.Need is { } need ? StateWords.Bound(speech, at.Word, Shown.Need(part.Unit, need, currency)) : Phrase.Empty),
                ("name", NameOf(speech, check, part)),
                ("kinds", Kinds(speech, part.Part.Measure, shortfall.Amount))));
        }

        missing.AddRange(at.MissingCredentials.Select(lacking =>
            speech.Say(missing.Count == 0 ? "gap.credential" : "gap.credential.also", ("n", lacking.Missing), ("credential", Phrase.OfOthers(lacking.Credential)))));
        return speech.And(missing);
    }

    // The parts of alternatives have no names of their own.
    private static Phrase NameOf(Speech speech, Check check, PartResult part) =>
        check.Criterion.IsAnyOf ? MeasureWords.Noun(speech, part.Part.Measure) : Phrase.OfOthers(check.Criterion.Name);

    private static Phrase Kinds(Speech speech, MeasureRules measure, decimal amount) => measure.Kinds.IsEmpty
        ? speech.Say("kind.any", ("n", new Value.Number(amount)))
        : speech.Or(measure.Kinds.Select(kind => speech.Say($"kind.{kind}", ("n", new Value.Number(amount)))));
}

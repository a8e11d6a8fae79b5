using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using PartnerTiers.Conversation.Acts.Appeals;
using PartnerTiers.Conversation.Acts.Bind;
using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Moves;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Acts.Audit;

/// <summary>What a record says in a short sentence. The record itself, machine readable, is what an export gives.</summary>
internal static class AuditWords
{
    private const int MostItems = 3;

    /// <summary>The sentence; null: the action's name says it all, or the record is of a form that these words do not know.</summary>
    public static Phrase? Of(AuditEntry entry, ActTurn turn)
    {
        try
        {
            return Say(entry, turn, new Speech(turn.Speech.Turn));
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidDataException or KeyNotFoundException or InvalidOperationException or NodaTime.Text.UnparsableValueException)
        {
            return turn.Speech.Say("act.audit.say.export");
        }
    }

    private static Phrase? Say(AuditEntry entry, ActTurn turn, Speech speech)
    {
        var after = entry.After ?? string.Empty;
        switch (entry.Action)
        {
            case AuditActions.ReviewDecided:
                var made = PushJson.Read<DecisionMade>(after);
                return Sentence(What(speech, turn, made.Review, made.Kind, entry.Before, made.To, made.Until), Why(speech, made.Reason), made.NeedsSignature ? speech.Say("act.audit.say.second") : null);
            case AuditActions.ReviewSigned:
                var word = PushJson.Read<SignatureGiven>(after);
                return Sentence(speech.Say(word.Agrees ? "act.audit.say.signed" : "act.audit.say.refused"), Why(speech, word.Reason));
            case AuditActions.ReviewOrdered:
                return speech.Say("act.audit.say.ordered", ("day", PushJson.Read<PublicationOrdered>(after).On));
            case AuditActions.ReviewTiers:
                return Speech.Sentence(Phrase.Join(", ", PushJson.Read<ReviewFigures>(after).Tiers.Select(tier => speech.Say("act.audit.say.tier", ("tier", PartnerWords.TierNamed(speech, tier.Tier)), ("before", Number(tier.Before)), ("after", Number(tier.After))))));
            case AuditActions.ReviewWrittenBack:
                return speech.Say("act.audit.say.written", ("tier", PartnerWords.TierNamed(speech, after)));
            case AuditActions.ReviewEvaluated:
                return speech.Say("act.audit.say.frozen", ("n", JsonDocument.Parse(after).RootElement.GetProperty("partners").GetInt32()));
            case AuditActions.ReviewCorrected:
                var corrected = PushJson.Read<CorrectionMade>(after);
                return Sentence(What(speech, turn, corrected.Review, corrected.Kind, entry.Before, corrected.Tier, corrected.GraceUntil), Why(speech, corrected.Reason));
            case AuditActions.MoveMade:
                var move = PushJson.Read<MoveMade>(after);
                return Sentence(What(speech, turn, move.Review, move.Kind, entry.Before, move.Tier, move.GraceUntil));
            case AuditActions.MoveEnded:
                var ended = PushJson.Read<MoveEnded>(after);
                return speech.Say($"review.case.ended.{ended.Why}", ("day", ended.On));
            case AuditActions.ExceptionGranted or AuditActions.ExceptionEnded:
                using (var exception = JsonDocument.Parse(entry.After ?? entry.Before ?? string.Empty))
                {
                    var root = exception.RootElement;
                    var until = NodaTime.Text.LocalDatePattern.Iso.Parse(root.GetProperty("until").GetString()!).GetValueOrThrow();
                    return Sentence(speech.Say("act.audit.say.exception", ("tier", PartnerWords.TierNamed(speech, root.GetProperty("tier").GetString()!)), ("day", until)), Why(speech, root.GetProperty("reason").GetString()));
                }

            case AuditActions.GracePlanned:
                return Planned(speech, entry.Before is { } old ? PushJson.Read<PlanWritten>(old).Items : [], PushJson.Read<PlanWritten>(after));
            case AuditActions.GraceItemDone:
                var done = PushJson.Read<PlanItemNoted>(after);
                return entry.Before is { } plan && PushJson.Read<PlanWritten>(plan).Items.FirstOrDefault(item => item.Number == done.Number) is { } item ? speech.Say("act.audit.say.item", ("n", Number(item.Number)), ("what", Phrase.OfOthers(item.What)))
                    : speech.Say("act.audit.say.item.number", ("n", Number(done.Number)));
            case AuditActions.AppealFiled:
                var filed = PushJson.Read<AppealFiled>(after);
                return speech.Say("act.audit.say.appeal", ("criterion", AppealWords.Criterion(speech, filed.Review, filed.Criterion)), ("day", filed.DueOn), ("evidence", Phrase.OfOthers(filed.Evidence)));
            case AuditActions.AppealAnswered:
                var answered = PushJson.Read<AppealAnswered>(after);
                var answer = answered.To is { } to ? speech.Say("act.audit.say.overturned", ("to", AppealWords.Choice(to, turn.Speech, RulesOf(turn, answered.Review)))) : speech.Say("act.audit.say.upheld");
                return Sentence(answer, Why(speech, answered.Reason));
            case AuditActions.NudgesSnoozed:
                return speech.Say("act.audit.say.snoozed", ("day", PushJson.Read<NudgeSnoozed>(after).Until));
            case AuditActions.BindingMade or AuditActions.BindingEnded:
                using (var binding = JsonDocument.Parse(entry.After ?? entry.Before ?? string.Empty))
                {
                    var target = new BindingTarget(Enum.Parse<BindingKind>(binding.RootElement.GetProperty("kind").GetString()!), binding.RootElement.GetProperty("id").GetString()!);
                    return Speech.Sentence(BindWords.Target(target, turn));
                }

            case AuditActions.AccessConfigured:
                return Access(speech, entry.Before, after);
            default:
                return null;
        }
    }

    private static Phrase What(Speech speech, ActTurn turn, LocalDate review, Programme.Reviews.ProposalKind kind, string? before, string to, LocalDate? until) => CaseWords.What(speech, kind, before, to, until, RulesOf(turn, review));

    private static RuleBookVersion RulesOf(ActTurn turn, LocalDate review) => turn.Own.Reviews.Of(review)?.Rules ?? turn.Own.Book.InForceOn(review);

    private static Phrase? Why(Speech speech, string? reason) => string.IsNullOrWhiteSpace(reason) ? null : speech.Say("act.audit.say.why", ("reason", Phrase.OfOthers(reason.TrimEnd('.'))));

    private static Phrase Sentence(Phrase what, params Phrase?[] more) => Speech.Sentences([Speech.Sentence(what), .. more.OfType<Phrase>()]);

    // A change of a plan says what came or moved.
    private static Phrase Planned(Speech speech, ImmutableArray<PlanItem> before, PlanWritten plan)
    {
        List<PlanItem> changed = [.. plan.Items.Where(item => !before.Contains(item))];
        var items = changed.Take(MostItems).Select(item => speech.Say("act.audit.say.planned", ("what", Phrase.OfOthers(item.What)), ("owner", Phrase.OfOthers(item.Owner)), ("day", item.Due)));
        var more = changed.Count > MostItems ? [speech.Say("act.audit.say.more", ("n", changed.Count - MostItems))] : Array.Empty<Phrase>();
        return Speech.Sentence(Phrase.Join("; ", [.. items, .. more]));
    }

    private static Phrase Access(Speech speech, string? before, string after)
    {
        var (then, now) = (Lists(before), Lists(after));
        var changes = now.Keys.Union(then.Keys).Order(StringComparer.Ordinal).SelectMany(key => new[]
        {
            Change("act.audit.say.added", key, now.GetValueOrDefault(key, []).Except(then.GetValueOrDefault(key, []))),
            Change("act.audit.say.removed", key, then.GetValueOrDefault(key, []).Except(now.GetValueOrDefault(key, []))),
        }).OfType<Phrase>().ToList();
        return changes.Count == 0 ? speech.Say("act.audit.say.empty") : Speech.Sentence(Phrase.Join("; ", changes));

        Phrase? Change(string how, string list, IEnumerable<string> entries) => entries.ToList() is { Count: > 0 } some
            ? speech.Say(how, ("list", speech.Say("act.audit.list." + list)), ("entries", Phrase.Join(", ", some.Take(MostItems).Select(Phrase.OfOthers).Concat(some.Count > MostItems ? [speech.Say("act.audit.say.more", ("n", some.Count - MostItems))] : Array.Empty<Phrase>()))))
            : null;

        static Dictionary<string, string[]> Lists(string? json) => json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string[]>>(json) ?? [];
    }

    private static Phrase Number(int number) => Phrase.Of(new Value.Number(number));
}

using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Conversation.Acts.Audit;
using PartnerTiers.Conversation.Acts.Bind;
using PartnerTiers.Conversation.Acts.Bindings;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Acts.Deliveries;
using PartnerTiers.Conversation.Acts.Export;
using PartnerTiers.Conversation.Acts.Silence;
using PartnerTiers.Conversation.Acts.Subscriptions;
using PartnerTiers.Conversation.Acts.SyncNow;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Times;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Acts.Commands;

/// <summary>Reads acts: whole sentences of the command files, then names and days in their gaps as in any question.</summary>
internal sealed class CommandReader(Grammar grammar, ReaderIndexes indexes)
{
    private readonly CommandPatterns patterns = new();
    private readonly DaysAhead ahead = new(grammar);

    /// <summary>The command; null: the sentence is none.</summary>
    /// <param name="sentence">As typed.</param>
    /// <param name="own">What the asker may see alone.</param>
    /// <param name="language">The language where the words don't tell.</param>
    /// <param name="here">The channel or chat.</param>
    /// <param name="confirmation">What the asker was last asked to confirm in this thread; null: nothing.</param>
    public Command? Read(string sentence, ProgrammeView own, string language, BindingTarget here, string? confirmation)
    {
        foreach (var (name, spoken, gap) in patterns.Find(sentence, language))
        {
            // Some kinds read their own sentences: what one of them cannot make anything of may be another's.
            if (ActCatalogue.All.OfType<ISaidKind>().FirstOrDefault(kind => kind.Id == name.Split('.')[0]) is { } said)
            {
                if (said.Read(new SaidCommand(name, spoken, gap, own, here, this)) is { } read)
                {
                    return read;
                }
            }
            else if (Of(name, spoken, gap, own, here, confirmation) is { } command)
            {
                return command with { OnlyAmongUs = name.Split('.')[0] is "audit" or "bindings" or "sync" or "export" or "deliveries" or "subscriptions" or "snooze" or "not-mine" };
            }
        }

        return null;
    }

    /// <summary>The day ahead that some words name; null: none.</summary>
    public LocalDate? Day(string said, ProgrammeView own) => ahead.Read(said, own.Today, own.Rules.FiscalYearStartMonth);

    private Command? Of(string name, string spoken, Func<string, string> gap, ProgrammeView own, BindingTarget here, string? confirmation)
    {
        return name switch
        {
            "confirm" or "cancel" => confirmation is { } id ? new Command(new ConfirmQuestion(id, name == "confirm"), spoken) : null,
            "sync" => new Command(new SyncNowQuestion(), spoken),
            "bindings" => new Command(new BindingsQuestion(), spoken),
            "bindings.of" => About(gap("partner"), own, spoken, partner => new BindingsQuestion(partner)),
            "audit" => new Command(new AuditQuestion(), spoken),
            "export" => new Command(new ExportQuestion(), spoken),
            "audit.of" => OfAudit(gap("rest"), own, spoken),
            "bind.here" => About(gap("partner"), own, spoken, partner => new BindQuestion(partner, here.Kind, here.Id)),
            "bind.whom" => new Command(new BindWhomQuestion(here.Kind, here.Id), spoken),
            "subscriptions" => new Command(new SubscriptionsQuestion(), spoken),
            "deliveries" => new Command(new DeliveriesQuestion(), spoken),
            "subscribe" => new Command(SubscriptionTopics.Read(gap("rest"), spoken), spoken),
            "unbind.here" => new Command(new UnbindQuestion(here.Kind, here.Id), spoken),
            "snooze" => About(gap("partner"), own, spoken, partner => new SnoozeQuestion(partner)),
            "snooze.for" => SaidDuration.Of(gap, spoken) is { } days ? About(gap("partner"), own, spoken, partner => new SnoozeQuestion(partner, days)) : null,
            "snooze.until" => Find(gap("rest"), own, spoken, mayHaveDays: true) is { Partners: [], Days: { } until } ? About(gap("partner"), own, spoken, partner => new SnoozeQuestion(partner, Until: Coming(until.Last, own.Today))) : null,
            "not-mine" => About(gap("partner"), own, spoken, partner => new NotMineQuestion(partner)),
            _ when name.StartsWith("bind.", StringComparison.Ordinal) => About(gap("partner"), own, spoken, partner => new BindQuestion(partner, KindOf(name), gap("id"))),
            _ => new Command(new UnbindQuestion(KindOf(name), gap("id")), spoken),
        };
    }

    // A day without a year is read as the last one; silence lasts until the next.
    private static LocalDate Coming(LocalDate day, LocalDate today) => day < today && day.PlusYears(1) is var next && next > today ? next : day;

    private static BindingKind KindOf(string name) => Enum.Parse<BindingKind>(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..], ignoreCase: true);

    /// <summary>The act on the partner that some words name; where they name several or none, the choice.</summary>
    public Command About(string said, ProgrammeView own, string language, Func<string, Question> act)
    {
        var (names, _) = Find(said, own, language, mayHaveDays: false);
        return names is [var only] ? new Command(act(only), language, said)
            : names.Length > 1 ? new Command(null, language, said) { Choices = [.. names.Select(partner => (partner, act(partner)))], IsKnown = true }
            : new Command(null, language, said) { Choices = [.. indexes.For(own).Names.Nearest(said, 3).Select(partner => (partner, act(partner)))] };
    }

    // "Audit Acme since March": a rest that is neither a partner nor days is no command; then the sentence is read as any other.
    private Command? OfAudit(string rest, ProgrammeView own, string language)
    {
        var (names, days) = Find(rest, own, language, mayHaveDays: true);
        AuditQuestion Act(string? partner) => new(partner, days?.First, days?.Last);
        return names is [var only] ? new Command(Act(only), language, rest)
            : names.Length > 1 ? new Command(null, language, rest) { Choices = [.. names.Select(partner => (partner, (Question)Act(partner)))], IsKnown = true }
            : days is not null ? new Command(Act(null), language)
            : new Command(null, language, rest) { Choices = [.. indexes.For(own).Names.Nearest(rest, 3).Select(partner => (partner, (Question)Act(partner)))] };
    }

    private (ImmutableArray<string> Partners, SaidTime? Days) Find(string said, ProgrammeView own, string language, bool mayHaveDays)
    {
        // An id is exact, whatever words it is made of.
        if (own.Find(said) is { } exact)
        {
            return ([exact.Partner.Id], null);
        }

        var tokens = grammar.TokensOf(said);
        List<Span> spans = [.. indexes.For(own).Spans.Find(tokens, language)];
        spans.AddRange(mayHaveDays ? Stretches.Find(tokens, own.Today, own.Rules.FiscalYearStartMonth) : []);
        var sense = Paths.Through(tokens.Length, spans)
            .Select(path => SenseBuilder.Build(own.ReviewRules, tokens, path.Spans, path.Cost))
            .FirstOrDefault(sense => sense.Leftovers.Count == 0 && sense.Terms.Count == 0 && sense.Criteria.Count == 0 && sense.Names.Count <= 1 && sense.Times.Count <= 1 && sense.Names.Count + sense.Times.Count > 0
                && sense.Concepts.All(static concept => concept == "since"));
        return sense is null ? ([], null) : (sense.Names is [var name] ? name.Partners : [], sense.Times is [var days] ? WithSince(sense, days, own.Today) : null);
    }

    // "Since March" lasts until today.
    private static SaidTime WithSince(Sense sense, SaidTime days, LocalDate today) => sense.Concepts.Contains("since") ? days with { Last = LocalDate.Max(days.Last, today) } : days;
}

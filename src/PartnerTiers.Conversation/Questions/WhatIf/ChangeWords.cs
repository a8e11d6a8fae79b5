using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Questions.WhatIf;

/// <summary>What is supposed, in words that the reader reads back.</summary>
internal static class ChangeWords
{
    /// <summary>"€200,000 more revenue and 2 more certified people; without Ida Brandt".</summary>
    public static Phrase Header(Speech speech, IEnumerable<Change> changes) =>
        Phrase.Join(", ", changes.Select(change => change.Count < 0 ? speech.Say("whatif.without", ("what", One(speech, change))) : One(speech, change)));

    /// <summary>"What if Acme gets … and loses …?"</summary>
    public static Phrase Ask(Speech speech, Phrase partner, IReadOnlyCollection<Change> changes)
    {
        var (come, go) = (All(speech, changes.Where(static change => change.Count >= 0)), All(speech, changes.Where(static change => change.Count < 0)));
        return go.Inlines.IsEmpty ? speech.Say("whatif.ask", ("partner", partner), ("come", come))
            : come.Inlines.IsEmpty ? speech.Say("whatif.ask.lose", ("partner", partner), ("go", go))
            : speech.Say("whatif.ask.both", ("partner", partner), ("come", come), ("go", go));
    }

    private static Phrase All(Speech speech, IEnumerable<Change> changes) => speech.And(changes.Select(change => One(speech, change)));

    private static Phrase One(Speech speech, Change change)
    {
        var sign = change.Count < 0 ? "lose" : "gain";
        var count = Math.Abs(change.Count);
        if (change.Kind == ChangeKind.Person)
        {
            return Phrase.OfOthers(change.What ?? string.Empty);
        }

        if (change.Kind is ChangeKind.Figure or ChangeKind.Times)
        {
            var name = Phrase.OfOthers(change.What is { } id ? speech.View.Rules.FindCriterion(id)?.Name ?? id : string.Empty);
            return change.Kind == ChangeKind.Times ? speech.SayFirst([$"change.Times.{change.Each:0.#}", "change.Times"], ("n", new Value.Number(change.Each ?? 1m)), ("what", name))
                : change.Each is { } value ? speech.Say("change.Figure.at", ("n", new Value.Number(value)), ("what", name)) : speech.Say($"change.Figure.{sign}", ("n", new Value.Number(count)), ("what", name));
        }

        var money = new Value.Money(change.Kind == ChangeKind.Revenue ? count : change.Each ?? 0m, speech.View.Rules.Currency);
        var detail = change.What is not null ? ".what" : change.Each is not null ? ".each" : string.Empty;
        return speech.SayFirst(
            [$"change.{change.Kind}.{sign}{detail}", $"change.{change.Kind}.{sign}", $"change.{change.Kind}{detail}", $"change.{change.Kind}"],
            ("n", new Value.Number(count)),
            ("amount", Phrase.Of(money)),
            ("score", new Value.Number(change.Each ?? 0m)),
            ("what", What(speech, change, count)));
    }

    private static Phrase What(Speech speech, Change change, decimal count) => change switch
    {
        { Kind: ChangeKind.Evidence, What: { } kind } when speech.Has($"kind.{kind}") => speech.Say($"kind.{kind}", ("n", new Value.Number(count))),
        { What: { } what } => Phrase.OfOthers(what),
        _ => Phrase.Empty,
    };
}

using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Operations.Grace;

namespace PartnerTiers.Conversation.Acts.Plans;

/// <summary>The forms of plans, and what was filled in.</summary>
internal static class PlanForms
{
    /// <summary>The first form of a plan: a step on either side.</summary>
    public static Form First(string partner, LocalDate until, ActTurn turn) => Of(
        new PlanAddQuestion(partner),
        [
            .. Step("ours", until, turn),
            .. Step("theirs", until, turn),
        ],
        "act.plan.form.first",
        turn);

    /// <summary>What is missing of one more item.</summary>
    public static Form More(PlanAddQuestion act, LocalDate until, ActTurn turn)
    {
        var speech = turn.Speech;
        ImmutableArray<FormField> fields =
        [
            .. act.What is null ? [new TextField("what", speech.Say("act.plan.field.what"), PlanItem.LongestWhat)] : Array.Empty<FormField>(),
            .. act.Side is null ? [new ChoiceField("side", speech.Say("act.plan.field.side"), [("ours", speech.Say("act.plan.side.ours")), ("partner", speech.Say("act.plan.side.partner"))])] : Array.Empty<FormField>(),
            .. act.Owner is null ? [new TextField("owner", speech.Say("act.plan.field.owner"), PlanItem.LongestOwner)] : Array.Empty<FormField>(),
            .. act.Due is null ? [new DayField("due", speech.Say("act.plan.field.due"), turn.Own.Today, until)] : Array.Empty<FormField>(),
        ];
        return Of(act, fields, "act.plan.form.more", turn);
    }

    /// <summary>The day to move an item to.</summary>
    public static Form Move(PlanMoveQuestion act, LocalDate until, ActTurn turn) => new(
        turn.Speech.Say("act.plan.form.move"),
        turn.Speech.Say("act.form.open"),
        [new DayField("to", turn.Speech.Say("act.plan.field.due"), turn.Own.Today, until)],
        turn.Speech.Say("act.form.next"),
        ActCatalogue.Write(act));

    /// <summary>The items that were filled in; null: one of their days is no day.</summary>
    public static ImmutableArray<PlanItem>? Read(PlanAddQuestion act, IReadOnlyDictionary<string, string> fields)
    {
        List<PlanItem?> items = fields.ContainsKey("ourswhat")
            ? [Item(fields, "ours", PlanSide.Ours), Item(fields, "theirs", PlanSide.Partner)]
            : [One(act, fields)];
        return items.Contains(null) ? null : [.. items.OfType<PlanItem>()];
    }

    /// <summary>A day of a form; null: none.</summary>
    public static LocalDate? Day(IReadOnlyDictionary<string, string> fields, string id) => LocalDatePattern.Iso.Parse(fields.GetValueOrDefault(id, string.Empty)) is { Success: true, Value: var day } ? day : null;

    private static IEnumerable<FormField> Step(string side, LocalDate until, ActTurn turn) =>
    [
        new TextField(side + "what", turn.Speech.Say($"act.plan.field.{side}.what"), PlanItem.LongestWhat),
        new TextField(side + "owner", turn.Speech.Say($"act.plan.field.{side}.owner"), PlanItem.LongestOwner),
        new DayField(side + "due", turn.Speech.Say($"act.plan.field.{side}.due"), turn.Own.Today, until),
    ];

    private static Form Of(PlanAddQuestion act, ImmutableArray<FormField> fields, string title, ActTurn turn) =>
        new(turn.Speech.Say(title), turn.Speech.Say("act.form.open"), fields, turn.Speech.Say("act.form.next"), ActCatalogue.Write(act));

    private static PlanItem? Item(IReadOnlyDictionary<string, string> fields, string prefix, PlanSide side) =>
        Day(fields, prefix + "due") is { } due ? new PlanItem(0, Text(fields, prefix + "what"), side, Text(fields, prefix + "owner"), due) : null;

    private static PlanItem? One(PlanAddQuestion act, IReadOnlyDictionary<string, string> fields) =>
        (act.Due ?? Day(fields, "due")) is { } due && (act.Side ?? Side(fields)) is { } side
            ? new PlanItem(0, act.What ?? Text(fields, "what"), side, act.Owner ?? Text(fields, "owner"), due)
            : null;

    private static PlanSide? Side(IReadOnlyDictionary<string, string> fields) => fields.GetValueOrDefault("side") switch { "ours" => PlanSide.Ours, "partner" => PlanSide.Partner, _ => null };

    private static string Text(IReadOnlyDictionary<string, string> fields, string id) => CleanText.Of(fields.GetValueOrDefault(id, string.Empty).Trim());
}

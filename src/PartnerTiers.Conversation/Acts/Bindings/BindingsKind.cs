using PartnerTiers.Conversation.Acts.Bind;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Acts.Bindings;

/// <summary><em>Bindings</em>: everything that is bound, for admins.</summary>
internal sealed record BindingsQuestion(string? Partner = null, int Skip = 0) : Question;

/// <summary>Lists what is bound, the configuration's bindings first; choosing one made in chat ends it, after confirmation.</summary>
internal sealed class BindingsKind() : ActKind<BindingsQuestion>("bindings")
{
    protected override Phrase Ask(BindingsQuestion act, ActSpeech speech) =>
        act.Partner is { } partner ? speech.Say("act.bindings.ask.partner", ("partner", Phrase.OfOthers(partner))) : speech.Say("act.bindings.ask");

    protected override async Task<Answer> ComposeAsync(BindingsQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        var bindings = await turn.Office.Book.ReadAsync(cancellationToken);
        List<Item> lines =
        [
            .. bindings.Configured.Where(IsMeant).Select(binding => Line(binding, null, turn)),
            .. bindings.Made.Where(made => IsMeant(made.Binding)).Select(made => Line(made.Binding, made, turn)),
        ];
        var page = Page<Item>.Of(lines, act.Skip);
        var text = lines.Count == 0 ? turn.Speech.Say("act.bindings.none") : turn.Speech.Say("act.bindings.some", ("n", lines.Count));
        var more = page.Next is { } next ? new Button(turn.Speech.Say("more"), turn.Speech.Say("more"), ActCatalogue.Write(act with { Skip = next }), InPlace: true) : null;
        return Reply(
            turn,
            text,
            new Headline(turn.Speech.Say("act.bindings.header", ("n", lines.Count)), lines.Count),
            new Paragraph(text),
            lines.Count == 0 ? null : new ItemList(page.Items, page.First, page.Total, more));

        bool IsMeant(Binding binding) => act.Partner is null || binding.Partner == act.Partner;
    }

    private static Item Line(Binding binding, MadeBinding? made, ActTurn turn) => new(
        turn.NameOf(binding.Partner),
        made is null ? turn.Speech.Say("act.bindings.configured") : turn.Speech.Say("act.bindings.end"),
        Phrase.Join(" · ", new[]
        {
            BindWords.Target(binding.Target, turn),
            made is null ? null : Phrase.OfOthers(made.MadeBy),
            made is null ? null : turn.Speech.Moment(made.At),
        }.OfType<Phrase>()),
        made is null ? null : turn.Speech.Button("act.unbind.button", new UnbindQuestion(binding.Target.Kind, binding.Target.Id)));
}

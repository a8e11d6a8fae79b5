using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Understanding.FollowUps;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Acts;

/// <summary>
/// Acts come before questions: few, exact ways to say them, read of home people alone, so that to anybody else every such sentence is one more that gets the
/// usual no. Where others read along only admins' acts are read, and answered in words that tell those others nothing; and in a partner's room those few that the partner may ask for about itself.
/// </summary>
internal sealed class ActDesk(ActOffice office)
{
    private readonly CommandReader reader = new(office.Grammar, office.Indexes);

    /// <summary>The answer to an act; null: the message asks for none.</summary>
    public async Task<Answer?> AnswerAsync(IncomingMessage message, Admission by, Turn turn, ThreadContext? before, CancellationToken cancellationToken)
    {
        // Who is no admin does in a partner's room what that partner may do there, whoever they are.
        var asPartner = by.Audience is Audience.OfPartner && !by.Has(Roles.Admin);
        if (!asPartner && (by.Alone is not Audience.Home || (by.Audience is not Audience.Home && !by.Has(Roles.Admin))))
        {
            return null;
        }

        var own = asPartner ? turn.View : office.Board.ViewFor(by.Alone);
        var command = message.Press is { Length: > 0 } press
            ? ActCatalogue.Read(press) is { } pressed ? new Command(pressed, turn.Language.Code) : null
            : reader.Read(message.Text, own, turn.Language.Code, new BindingTarget(BindingKind.Channel, by.Room.ChannelId), before?.Confirmation);
        if ((asPartner || by.Audience is not Audience.Home) && command is { Act: null, IsForAll: true, OnlyAmongUs: false })
        {
            // Another partner and none are the same no, to admins too where others read along.
            return Refusal.Compose(Languages.Find(command.Language) ?? turn.Language);
        }

        if (command is null || (asPartner && (command.Act is null || !ActCatalogue.KindOf(command.Act).IsForPartners)))
        {
            return null;
        }

        var speech = new ActSpeech(turn with { Language = Languages.Find(command.Language) ?? turn.Language });
        var acting = new ActTurn(by, own, speech, command.Said, office);
        var kind = command.Act is { } act ? ActCatalogue.KindOf(act) : null;
        var isForAdmins = kind?.IsForAdmins ?? !command.IsForAll;
        return isForAdmins && !by.Has(Roles.Admin) ? Sentence(speech, NotAllowed.Say(by, speech, "act.admins-only"))
            : command.OnlyAmongUs && !acting.IsAmongUs ? Sentence(speech, speech.Say("act.elsewhere"))
            : kind is null ? Unclear.Compose(command, acting)
            : Reserve(await RunAsync(kind, command.Act!, message, acting, cancellationToken), message.From.Name, speech);
    }

    private static Task<Answer> RunAsync(IActKind kind, Question act, IncomingMessage message, ActTurn turn, CancellationToken cancellationToken) =>
        message.Fields is { } fields && kind is IFormKind form ? form.SubmitAsync(act, fields, turn, cancellationToken) : kind.AnswerAsync(act, turn, cancellationToken);

    /// <summary>What is asked of one person is answered by that person alone.</summary>
    private static Answer Reserve(Answer answer, string? name, ActSpeech speech) => AskedBy(answer) is { } confirmation
        ? answer with { Reserved = new Reserved(name is null ? speech.Say("act.waiting") : speech.Say("act.waiting.for", ("name", Phrase.OfOthers(name))), ActCatalogue.Write(new ProposalQuestion(confirmation))) }
        : answer;

    private static Answer Sentence(ActSpeech speech, Phrase text) => new("refusal", speech.Language, text, [new Answers.Parts.Paragraph(text)]);

    /// <summary>The confirmation that an answer asks for; null: none.</summary>
    public static string? AskedBy(Answer answer) => answer.Parts.OfType<Answers.Parts.Actions>().SelectMany(static actions => actions.Buttons)
        .Select(static button => ActCatalogue.Read(button.Press)).OfType<ConfirmQuestion>().FirstOrDefault()?.Id;
}

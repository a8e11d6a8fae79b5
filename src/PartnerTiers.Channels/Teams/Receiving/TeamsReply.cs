using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>An answer as an activity: a single sentence is a message like a person's, everything else a card.</summary>
internal static class TeamsReply
{
    /// <summary>The sentence, for an answer that is nothing more; null: it needs a card.</summary>
    public static string? Sentence(Answer answer) => answer.Form is not null ? null : answer.Parts switch
    {
        [] => Words(answer, answer.Summary),
        [Paragraph { Tone: Tone.Plain } paragraph] => Words(answer, paragraph.Text),
        _ => null,
    };

    /// <summary>The activity. Text and card never go together: Teams may make two messages of them.</summary>
    public static Activity Of(Answer answer, ConversationReference to, string? replyToId)
    {
        var reply = Frame(ActivityTypes.Message, to) with { ReplyToId = replyToId, Locale = answer.Language.Code };
        return Sentence(answer) is { } sentence ? reply with { Text = sentence, TextFormat = "plain" } : WithCard(reply, answer, TeamsAnswerPainter.Paint(answer));
    }

    /// <summary>The same where several people read: buttons that are the asker's stand in the asker's view alone.</summary>
    public static Activity Shared(Answer answer, ConversationReference to, string? replyToId) => answer.Reserved is null || to.User?.Id is not { Length: > 0 } person
        ? Of(answer, to, replyToId)
        : WithCard(Frame(ActivityTypes.Message, to) with { ReplyToId = replyToId, Locale = answer.Language.Code }, answer, PersonalViews.Shared(answer, person));

    /// <summary>A card, even of one sentence: what stands in a card's place is one.</summary>
    public static Activity Card(Answer answer, ConversationReference to) =>
        WithCard(Frame(ActivityTypes.Message, to) with { Locale = answer.Language.Code }, answer, TeamsAnswerPainter.Paint(answer));

    /// <summary>"The bot is working."</summary>
    public static Activity Typing(ConversationReference to) => Frame(ActivityTypes.Typing, to);

    private static Activity WithCard(Activity reply, Answer answer, AdaptiveCard card) => reply with
    {
        Summary = CardText.Plain(answer.Summary, answer.Language, 500),
        AttachmentLayout = "list",
        Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = card }],
    };

    /// <summary>Teams refuses a message without text.</summary>
    private static string Words(Answer answer, Phrase phrase) => CardText.Plain(phrase, answer.Language) is { Length: > 0 } text ? text : "…";

    private static Activity Frame(string type, ConversationReference to) =>
        new() { Type = type, From = Name(to.Bot), Recipient = Name(to.User), Conversation = new ConversationAccount { Id = to.Conversation.Id } };

    /// <summary>Ids and names alone travel back.</summary>
    private static ChannelAccount? Name(ChannelAccount? account) => account?.Id is null ? null : new ChannelAccount { Id = account.Id, Name = account.Name };
}

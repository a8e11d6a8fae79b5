using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk.Pages;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Help;
using PartnerTiers.Conversation.Questions.History;
using PartnerTiers.Conversation.Questions.Replies;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Understanding.FollowUps;
using PartnerTiers.Conversation.Understanding.Suggesting;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Desk;

/// <summary>Who may see what, then what is asked, then the answer of its kind. A bug becomes a kind sentence with a number that the log has too.</summary>
internal sealed class ConversationDesk(Board board, Doorkeeper doorkeeper, SentenceReader reader, SuggestedReadings suggestions, PartnerSearch search, NamesInText names, ThreadMemory memory, ActDesk acts, ILogger<ConversationDesk> logger, IReviewStore? reviews = null, IOutboxStore? outbox = null) : IConversationDesk
{
    /// <inheritdoc/>
    public async Task<Answer> AnswerAsync(IncomingMessage message, CancellationToken cancellationToken) => (await ExplainAsync(message, cancellationToken)).Answer;

    /// <inheritdoc/>
    public async Task<ExplainedAnswer> ExplainAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerWhatIsAskedAsync(message, cancellationToken);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return new ExplainedAnswer(Incident(message, bug), []);
        }
    }

    /// <inheritdoc/>
    public Task<Answer> WelcomeAsync(IncomingMessage message, CancellationToken cancellationToken) => ShowAsync(message, WithWaitingAsync(Welcome.Compose, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<Answer> HomeAsync(IncomingMessage message, CancellationToken cancellationToken) => ShowAsync(message, WithWaitingAsync(HomePage.Compose, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<Answer> MentionedAsync(IncomingMessage message, CancellationToken cancellationToken) => ShowAsync(
        message,
        (turn, _) => Task.FromResult(turn.View.Audience is Audience.Stranger ? Refusal.Compose(turn.Language) : turn.View.Sync is null ? NoFacts.Compose(turn.Language) : MentionedPartners.Compose(turn, names.Find(message.Text, turn.View))),
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Item>> SearchAsync(IncomingMessage message, int most, CancellationToken cancellationToken)
    {
        var turn = TurnOf(await AdmitAsync(message, cancellationToken), Languages.Find(message.LanguageHint) ?? Languages.Default);
        return turn.View.Audience is Audience.Stranger ? [] : PartnerLines.Of(turn, search.Find(turn.View, message.Text, most));
    }

    // Behind the title, before all else; on the first message behind what this is.
    private Func<Turn, Admission, Task<Answer>> WithWaitingAsync(Func<Turn, Answer> compose, CancellationToken cancellationToken) => async (turn, admission) =>
    {
        var parked = outbox is not null && admission.Audience is Audience.Home && admission.Has(Roles.Admin) ? (await outbox.CountAsync(cancellationToken)).Parked.Sum(static one => one.Count) : 0;
        var (answer, waiting) = (compose(turn), WaitingForMe.Parts(turn, admission, parked));
        return waiting.IsEmpty ? answer : answer with { Parts = [.. answer.Parts.Take(1), .. waiting, .. answer.Parts.Skip(1)] };
    };

    private async Task<Answer> ShowAsync(IncomingMessage message, Func<Turn, Admission, Task<Answer>> compose, CancellationToken cancellationToken)
    {
        try
        {
            var admission = await AdmitAsync(message, cancellationToken);
            return await compose(TurnOf(admission, Languages.Find(message.LanguageHint) ?? Languages.Default), admission) with { For = new Admitted(admission.Audience, null) };
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return Incident(message, bug);
        }
    }

    /// <inheritdoc/>
    public async Task<Answer> AdmitAgainAsync(Answer answer, IncomingMessage message, CancellationToken cancellationToken)
    {
        // What was composed for strangers holds nothing.
        if (answer.For is not { Audience: not Audience.Stranger } composed)
        {
            return answer;
        }

        try
        {
            var now = await AdmitAsync(message, cancellationToken);
            return now.Audience == composed.Audience || (now.Audience is Audience.Home && composed.Audience is Audience.OfPartner) ? answer : Narrowed(answer, composed, now);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return Incident(message, bug);
        }
    }

    // What was done stays done; only its words may not be for everybody who reads them now.
    private Answer Narrowed(Answer answer, Admitted composed, Admission now)
    {
        var turn = TurnOf(now, answer.Language);
        var narrower = now.Audience is Audience.Stranger || composed.Question is not { } question
            ? Refusal.Compose(answer.Language)
            : WithOffer(QuestionCatalogue.KindOf(question).Answer(question, turn), turn, question);
        return narrower with { For = composed with { Audience = now.Audience } };
    }

    private async Task<ExplainedAnswer> AnswerWhatIsAskedAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var hint = Languages.Find(message.LanguageHint);
        var admission = await AdmitAsync(message, cancellationToken);
        var turn = TurnOf(admission, hint ?? Languages.Default);
        if ((admission.Alone is Audience.Home || admission.Audience is Audience.OfPartner) && await ActAsync(message, admission, turn, cancellationToken) is { } act)
        {
            return act;
        }

        if (turn.View.Audience is Audience.Stranger)
        {
            return new ExplainedAnswer(Refusal.Compose(turn.Language), ["nobody we know can read this: no data"]);
        }

        var before = await memory.FindAsync(message, cancellationToken);
        turn = turn with { Language = Languages.Find(before?.Language) ?? turn.Language };
        var (question, answer, trail) = message.Press is { Length: > 0 } press ? await PressAsync(press, turn, cancellationToken) : await ReadAsync(message.Text, turn, before, cancellationToken);
        await memory.SaveAsync(message, question, answer, before, cancellationToken);
        return new ExplainedAnswer(AdminHelp.AddTo(RoleHelp.AddTo(WithOffer(answer, turn, question), admission, turn), admission, turn) with { For = new Admitted(admission.Audience, question) }, trail);
    }

    private async Task<ExplainedAnswer?> ActAsync(IncomingMessage message, Admission admission, Turn turn, CancellationToken cancellationToken)
    {
        var before = await memory.FindAsync(message, cancellationToken);
        turn = turn with { Language = Languages.Find(before?.Language) ?? turn.Language };
        if (await acts.AnswerAsync(message, admission, turn, before, cancellationToken) is not { } answer)
        {
            return null;
        }

        await memory.SaveAsync(message, null, answer, before, cancellationToken);
        return new ExplainedAnswer(answer with { For = new Admitted(admission.Audience, null) }, ["an act"]);
    }

    // access.md: in a partner's channel a seller is told what the partner may see, and offered the rest where nobody reads along. The same words whatever was asked.
    private static Answer WithOffer(Answer answer, Turn turn, Question? question) => turn.View.Audience is Audience.OfPartner { AskerIsHome: true } && question is not HelpQuestion && answer.Kind != "help"
        ? answer with { Parts = [.. answer.Parts, new Paragraph(answer.Language.Say("full-answer"), Tone.Note)] }
        : answer;

    private async ValueTask<(Question? Question, Answer Answer, ImmutableArray<string> Trail)> PressAsync(string press, Turn turn, CancellationToken cancellationToken) => QuestionCodec.Read(press) is { } question
        ? (question, QuestionCatalogue.KindOf(question).Answer(question, await WithRecordsAsync(question, turn, cancellationToken)), ["button: " + press])
        : (null, NotUnderstood.Compose(turn, [], []), ["button: not one of ours, or of an older version"]);

    private async ValueTask<(Question? Question, Answer Answer, ImmutableArray<string> Trail)> ReadAsync(string text, Turn turn, ThreadContext? before, CancellationToken cancellationToken)
    {
        var understood = reader.Read(text, turn.View, turn.Language.Code, before);
        if (suggestions.IsFor(text, understood, turn.View))
        {
            understood = await suggestions.ReadAsync(text, understood, turn.View, before, cancellationToken);
        }

        turn = turn with { Language = Languages.Find(understood.Language) ?? turn.Language };
        var question = understood switch
        {
            Understood.One one => one.Question,
            Understood.OutOfScope => new HelpQuestion(HelpTopic.OutOfScope),
            _ => null,
        };
        if (question is not null)
        {
            var composed = QuestionCatalogue.KindOf(question).Answer(question, await WithRecordsAsync(question, turn, cancellationToken));
            return (question is HelpQuestion ? null : question, understood is Understood.One { IsSuggested: true } ? ReadByModel.Mark(composed, question, turn) : composed, understood.Trail);
        }

        // To a partner every "no" is the same sentence, whatever was asked.
        var answer = turn.View.Audience is not Audience.Home && understood is not Understood.Choose { Left.IsEmpty: true }
            ? Refusal.Compose(turn.Language)
            : AskBack(understood, turn);
        return (null, answer, understood.Trail);
    }

    private async ValueTask<Turn> WithRecordsAsync(Question question, Turn turn, CancellationToken cancellationToken) =>
        reviews is not null && question is HistoryQuestion { On: { } day, Partner: var partner } && turn.View.Find(partner) is { } facts
            ? turn with
            {
                Held = turn.View.ReviewBehind(facts, day) is { } behind ? await reviews.FindAsync(behind, partner, cancellationToken) : null,
                Judged = turn.View.ReviewJudging(day) is { } judging ? await reviews.FindAsync(judging, partner, cancellationToken) : null,
            }
            : turn;

    private static Answer AskBack(Understood understood, Turn turn) => understood switch
    {
        Understood.NoSuchPartner or Understood.WhichPartner or Understood.NamePartner when turn.View.Sync is null => NoFacts.Compose(turn.Language),
        Understood.WhichPartner which => WhichPartner.Compose(turn, which),
        Understood.NoSuchPartner none => UnknownName.Compose(turn, none.Name, [.. none.Nearest.Select(static near => near.Question)]),
        Understood.NamePartner => WhichPartner.ComposeUnnamed(turn),
        Understood.Choose { Left.IsEmpty: true, Questions.Length: > 1 } choose => Clarify.Compose(turn, choose.Questions),
        Understood.Choose choose => NotUnderstood.Compose(turn, choose.Left, choose.Questions),
        Understood.Nothing nothing => NotUnderstood.Compose(turn, nothing.Unknown, []),
        _ => NotUnderstood.Compose(turn, [], []),
    };

    private Turn TurnOf(Admission admission, Language language) => new(board.ViewFor(admission.Audience), language, (admission.Audience as Audience.Home)?.Email);

    private Task<Admission> AdmitAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var (from, where) = (message.From, message.Where);
        var asker = new Asker(message.Channel, from.Id, from.Email, from.Tenant, from.Enterprise) { SignIn = from.SignIn, GuestOf = from.GuestOf, DirectoryId = from.DirectoryId };
        return doorkeeper.AdmitAsync(asker, new Room(where.ChannelId, where.IsPrivate, where.HasOutsiders), cancellationToken);
    }

    private Answer Incident(IncomingMessage message, Exception bug)
    {
        var number = Guid.NewGuid().ToString("N")[..6].ToUpperInvariant();
        Log.Incident(logger, number, message.Channel, bug);
        var language = Languages.Find(message.LanguageHint) ?? Languages.Default;
        var text = language.Say("incident", ("number", Phrase.Of(number)));
        return new Answer("incident", language, text, [new Paragraph(text)]);
    }
}

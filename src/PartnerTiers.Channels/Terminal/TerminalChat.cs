using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Channels.Terminal;

/// <summary>One thread of questions on the terminal: every line is a question of its own, answered before the next is read.</summary>
/// <param name="desk">Answers.</param>
/// <param name="email">Who asks; null: a seller at home.</param>
/// <param name="paint">How an answer is written.</param>
/// <param name="output">Where to.</param>
public sealed class TerminalChat(IConversationDesk desk, string? email, Func<Answer, string> paint, TextWriter output)
{
    private const string Prompt = "> ";
    private const string Refused = "refusal";

    private readonly Place place = new("terminal", Guid.NewGuid().ToString("N"), IsPrivate: true);
    private readonly Sender sender = new(email ?? "seller", Email: email);

    /// <summary>Where the trail of the reading goes; null: nowhere.</summary>
    public TextWriter? Trail { get; init; }

    /// <summary>Where it is said that somebody else may be asked as, when a seller was refused; null: nowhere.</summary>
    public TextWriter? Hints { get; init; }

    /// <summary>Asks once.</summary>
    public async Task AskAsync(string question, CancellationToken cancellationToken)
    {
        var message = Message(question);
        var explained = Trail is null ? new ExplainedAnswer(await desk.AnswerAsync(message, cancellationToken), []) : await desk.ExplainAsync(message, cancellationToken);
        foreach (var line in explained.Trail)
        {
            await Trail!.WriteLineAsync(line);
        }

        var answer = await desk.AdmitAgainAsync(explained.Answer, message, cancellationToken);
        await WriteAsync(answer);
        if (answer.Kind == Refused && email is null && Hints is not null)
        {
            await Hints.WriteLineAsync("You asked as a seller. With --as E-MAIL you ask as somebody else, an admin for one.");
        }
    }

    /// <summary>Asks until the input ends, or <c>exit</c> is typed.</summary>
    /// <param name="input">The lines.</param>
    /// <param name="isPerson">Somebody types them: greeted and prompted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task TalkAsync(TextReader input, bool isPerson, CancellationToken cancellationToken)
    {
        if (isPerson)
        {
            await WriteAsync(await desk.WelcomeAsync(Message(string.Empty), cancellationToken));
        }

        while (true)
        {
            if (isPerson)
            {
                await output.WriteAsync(Prompt);
            }

            var line = await input.ReadLineAsync(cancellationToken);
            if (line is null || line.Trim() is "exit" or "quit")
            {
                return;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                await AskAsync(line, cancellationToken);
            }
        }
    }

    private IncomingMessage Message(string text) => new("terminal", sender, place, text);

    private Task WriteAsync(Answer answer) => output.WriteLineAsync(paint(answer));
}

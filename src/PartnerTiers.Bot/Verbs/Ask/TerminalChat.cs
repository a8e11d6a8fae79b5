using PartnerTiers.Channels.Json;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Terminal;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Bot.Verbs.Ask;

/// <summary>One thread of questions on the terminal.</summary>
internal sealed class TerminalChat(IConversationDesk desk, string? email, AnswerFormat format, bool explain)
{
    private const string Prompt = "> ";

    private readonly Place place = new("terminal", Guid.NewGuid().ToString("N"), IsPrivate: true);
    private readonly Sender sender = new(email ?? "seller", Email: email);

    /// <summary>Asks once.</summary>
    public async Task AskAsync(string question, CancellationToken cancellationToken)
    {
        var message = new IncomingMessage("terminal", sender, place, question);
        if (!explain)
        {
            await WriteAsync(await desk.AnswerAsync(message, cancellationToken));
            return;
        }

        var explained = await desk.ExplainAsync(message, cancellationToken);
        foreach (var line in explained.Trail)
        {
            // The trail is for people; what a program reads stays clean.
            await (format == AnswerFormat.Text ? Console.Out : Console.Error).WriteLineAsync(line);
        }

        await WriteAsync(explained.Answer);
    }

    /// <summary>Asks until the input ends, or <c>exit</c> is typed.</summary>
    public async Task TalkAsync(CancellationToken cancellationToken)
    {
        var isPerson = !Console.IsInputRedirected;
        if (isPerson)
        {
            await WriteAsync(await desk.WelcomeAsync(new IncomingMessage("terminal", sender, place, string.Empty), cancellationToken));
        }

        while (true)
        {
            if (isPerson)
            {
                await Console.Out.WriteAsync(Prompt);
            }

            var line = await Console.In.ReadLineAsync(cancellationToken);
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

    private Task WriteAsync(Answer answer) => Console.Out.WriteLineAsync(format switch
    {
        AnswerFormat.Json => AnswerJson.Write(answer),
        AnswerFormat.Teams => TeamsAnswerPainter.Paint(answer).ToJson(),
        AnswerFormat.Slack => SlackAnswerPainter.Paint(answer).ToJson(),
        _ => TerminalAnswerPainter.Paint(answer, Width, !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null),
    });

    private static int Width => Console.IsOutputRedirected ? 88 : Console.WindowWidth;
}

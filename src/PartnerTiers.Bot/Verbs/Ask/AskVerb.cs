using System.CommandLine;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Channels.Json;
using PartnerTiers.Channels.Slack.Painting;
using PartnerTiers.Channels.Teams.Painting;
using PartnerTiers.Channels.Terminal;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Bot.Verbs.Ask;

/// <summary><c>ask</c>: answers on the terminal as chat would; without a question an interactive chat.</summary>
internal sealed class AskVerb : IVerb
{
    public Command Create(CommonOptions common)
    {
        var question = new Argument<string?>("QUESTION") { Description = "The question; without one, an interactive chat.", Arity = ArgumentArity.ZeroOrOne };
        var person = new Option<string?>("--as") { Description = "Who asks; otherwise a seller at home.", HelpName = "E-MAIL" };
        var explain = new Option<bool>("--explain") { Description = "Show how the question was read." };
        var format = Choice.Of<AnswerFormat>("--format", "text, json (the answer document), teams (the Adaptive Card) or slack (the Block Kit payload).");
        var command = new Command("ask", "Answers on the terminal as chat would.") { question, person, explain, format };
        command.SetAction(async (result, cancellationToken) =>
        {
            var chosen = result.GetValue(format);
            await using var workplace = await Workplace.OpenAsync(common.Read(result), cancellationToken);
            if (workplace is null || !await workplace.HasFactsAsync(cancellationToken))
            {
                return workplace is null ? ExitCode.Usage : ExitCode.Failed;
            }

            // The trail is for people; what a program reads stays clean.
            var chat = new TerminalChat(workplace.Get<IConversationDesk>(), result.GetValue(person), answer => Write(answer, chosen), Console.Out)
            {
                Hints = Console.Error,
                Trail = result.GetValue(explain) ? chosen == AnswerFormat.Text ? Console.Out : Console.Error : null,
            };
            if (result.GetValue(question) is { } asked)
            {
                await chat.AskAsync(asked, cancellationToken);
            }
            else
            {
                await chat.TalkAsync(Console.In, isPerson: !Console.IsInputRedirected, cancellationToken);
            }

            return ExitCode.Good;
        });
        return command;
    }

    private static string Write(Answer answer, AnswerFormat format) => format switch
    {
        AnswerFormat.Json => AnswerJson.Write(answer),
        AnswerFormat.Teams => TeamsAnswerPainter.Paint(answer).ToJson(),
        AnswerFormat.Slack => SlackAnswerPainter.Paint(answer).ToJson(),
        _ => TerminalAnswerPainter.Paint(answer, Width, !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null),
    };

    private static int Width => Console.IsOutputRedirected ? 88 : Console.WindowWidth;
}

using System.Text;
using PartnerTiers.Channels.Terminal;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;

namespace PartnerTiers.Bot.Tests.Reviews;

/// <summary>What people and the bot say to each other, as text.</summary>
internal sealed class ChatTranscript(string title, IConversationDesk desk)
{
    private readonly StringBuilder text = new($"# {title}\n");
    private readonly Dictionary<string, Answer> last = [];

    public string Text => text.ToString();

    public void Note(string moment) => text.Append("\n# ").Append(moment).Append(": what is due is done\n");

    public Task AskAsync(string who, string question) => SayAsync(who, question, question, null);

    public Task PressAsync(string who, string title)
    {
        var button = last[who].Parts.OfType<Actions>().SelectMany(static actions => actions.Buttons).First(one => one.Title.Plain(last[who].Language) == title);
        return SayAsync(who, $"[{title}]", string.Empty, button.Press);
    }

    private async Task SayAsync(string who, string shown, string said, string? press)
    {
        var answer = await desk.AnswerAsync(new IncomingMessage("terminal", new Sender(who, Email: who), new Place(who, who, IsPrivate: true), said, press), default);
        last[who] = answer;
        text.Append('\n').Append(who.Split('.')[0]).Append("> ").Append(shown).Append('\n').Append(TerminalAnswerPainter.Paint(answer, 100).ReplaceLineEndings("\n")).Append('\n');
    }
}

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

    /// <summary>Fills in the form that was given last; of a choice the value whose title is named.</summary>
    public Task FillAsync(string who, params (string Field, string Text)[] filled)
    {
        var form = last[who].Form!;
        var fields = filled.ToDictionary(static one => one.Field, one => form.Fields.OfType<ChoiceField>().FirstOrDefault(field => field.Id == one.Field) is { } choice ? choice.Choices.First(given => given.Title.Plain(last[who].Language) == one.Text).Value : one.Text);
        return SayAsync(who, "fills in: " + string.Join("; ", filled.Select(static one => one.Text)), string.Empty, form.Press, fields);
    }

    private async Task SayAsync(string who, string shown, string said, string? press, IReadOnlyDictionary<string, string>? fields = null)
    {
        var message = new IncomingMessage("terminal", new Sender(who, Email: who), new Place(who, who, IsPrivate: true), said, press);
        var answer = await desk.AnswerAsync(fields is null ? message : message with { Fields = fields }, default);
        last[who] = answer;
        text.Append('\n').Append(who.Split('.')[0]).Append("> ").Append(shown).Append('\n').Append(TerminalAnswerPainter.Paint(answer, 100).ReplaceLineEndings("\n")).Append('\n');
    }
}

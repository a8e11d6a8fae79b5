using System.Text.Json;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary>Reads what an invoke asks, where its answer will be read.</summary>
internal sealed class Invocation(IConversationDesk desk, MemberDirectory members)
{
    private const int MostCharacters = 4_000;

    /// <summary>The desk's answer to a press (of a form: with what was filled in), or to a message that somebody wrote to somebody else, for all who are in the conversation.</summary>
    public async Task<Answer> AnswerAsync(
        Activity activity, ConversationReference reference, string text, string? press, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? fields = null)
    {
        var message = await ReadAsync(activity, reference, text, press, cancellationToken) with { Fields = fields };
        var answer = await AskAsync(message, cancellationToken);

        // Composing takes its time, and somebody may have come into the room meanwhile.
        return await desk.AdmitAgainAsync(answer, await ReadAsync(activity, reference, text, press, cancellationToken), cancellationToken);
    }

    /// <summary>The same where the person alone sees the answer. A channel's binding holds all the same: who is in it from outside is that partner's, and so is what is said there.</summary>
    public async Task<Answer> AnswerAloneAsync(Activity activity, ConversationReference reference, string text, string? press, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(activity, reference, text, press, cancellationToken);
        // Of whom the platform tells nothing here, nothing says that it is no guest of the home directory: that person is told what everyone in the room may know.
        return await AskAsync(IsVouchedFor(read.From) ? read with { Where = read.Where with { IsPrivate = true, HasOutsiders = false } } : read, cancellationToken);
    }

    private static bool IsVouchedFor(Sender person) => person.Email is not null || person.SignIn is not null || person.GuestOf is not null;

    /// <summary>Partners whose names fit.</summary>
    public async Task<IReadOnlyList<Item>> SearchAsync(Activity activity, ConversationReference reference, string text, int most, CancellationToken cancellationToken) =>
        await desk.SearchAsync(await ReadAsync(activity, reference, text, null, cancellationToken), most, cancellationToken);

    private Task<Answer> AskAsync(IncomingMessage message, CancellationToken cancellationToken) => message.Press is null ? desk.MentionedAsync(message, cancellationToken) : desk.AnswerAsync(message, cancellationToken);

    /// <summary>The message for the desk.</summary>
    /// <param name="activity">The invoke.</param>
    /// <param name="reference">Where it came from.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="press">What was chosen; null: nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    private async Task<IncomingMessage> ReadAsync(Activity activity, ConversationReference reference, string text, string? press, CancellationToken cancellationToken)
    {
        // Message extensions are also called from chats of two persons, which are as "personal" as the chat with the bot is.
        var here = IsWithBot(activity) ? activity : activity with { Conversation = activity.Conversation! with { ConversationType = "groupChat", IsGroup = true } };
        var asker = await members.AskerAsync(here, reference, cancellationToken);
        var read = IncomingReading.Read(here, asker, await members.HasOutsidersAsync(here, reference, cancellationToken));
        return read with { Text = press is null ? text[..Math.Min(text.Length, MostCharacters)] : string.Empty, Press = press };
    }

    /// <summary>The person's language by the platform.</summary>
    public static Language LanguageOf(Activity activity) => Languages.Find(activity.Locale) ?? Languages.Default;

    /// <summary>A text of a JSON object; null: it has none of this name.</summary>
    public static string? Text(JsonElement? value, string name)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.Object } and { } holder && holder.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }

    /// <summary>An object of a JSON object; null: it has none of this name.</summary>
    public static JsonElement? Object(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } and { } holder && holder.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : null;

    /// <summary>Whether the chat is the person's and the bot's: Teams writes the ids of those, and of no others, with an "a".</summary>
    private static bool IsWithBot(Activity activity) => !IncomingReading.IsPersonal(activity) || activity.Conversation?.Id?.StartsWith("19:", StringComparison.Ordinal) != true;
}

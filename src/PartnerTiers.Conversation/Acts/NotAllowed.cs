using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Acts;

/// <summary>That somebody may not do something, by their role. At one's own computer, where everybody is whoever they say, also how to say who asks; in chats the sentence stays the same for everybody.</summary>
internal static class NotAllowed
{
    /// <summary>The sentence of <paramref name="key"/>, with the hint where it helps.</summary>
    public static Phrase Say(Admission by, ActSpeech speech, string key) => by is { Alone: Audience.Home, Asker.Channel: "terminal" or "web" }
        ? Speech.Sentences(speech.Say(key), by.Asker.Email is { Length: > 0 } email ? speech.Say("act.as", ("person", Phrase.OfOthers(email))) : speech.Say("act.as.nobody"))
        : speech.Say(key);

    /// <inheritdoc cref="Say(Admission, ActSpeech, string)"/>
    public static Phrase Say(ActTurn turn, string key) => Say(turn.By, turn.Speech, key);
}

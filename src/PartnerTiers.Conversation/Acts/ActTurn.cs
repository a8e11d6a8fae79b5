using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Words;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Acts;

/// <summary>What an act is answered with.</summary>
/// <param name="By">Who asks, where, and who reads along.</param>
/// <param name="Own">The programme as the asker may see it alone: to find what is meant, never to show where others read along.</param>
/// <param name="Speech">The voice.</param>
/// <param name="Said">The asker's own words for a partner; null: none.</param>
/// <param name="Office">The organisation's services.</param>
internal sealed record ActTurn(Admission By, ProgrammeView Own, ActSpeech Speech, string? Said, ActOffice Office)
{
    /// <summary>The programme as everyone who reads the reply may see it.</summary>
    public ProgrammeView View => Speech.Turn.View;

    /// <summary>Only home people can read the reply.</summary>
    public bool IsAmongUs => By.Audience is Audience.Home;

    /// <summary>The channel or chat in which the act was asked for.</summary>
    public BindingTarget Here => new(BindingKind.Channel, By.Room.ChannelId);

    /// <summary>A partner's name for those who may read it; else the asker's own words, which tell nothing.</summary>
    public Phrase NameOf(string partner) => IsAmongUs && Own.Find(partner) is { } facts ? Phrase.OfOthers(facts.Partner.Name) : Phrase.OfOthers(Said ?? partner);
}

/// <summary>Texts and buttons of acts.</summary>
internal sealed class ActSpeech(Turn turn)
{
    public Language Language => turn.Language;

    public Turn Turn => turn;

    public Phrase Say(string key, params (string Name, Argument Value)[] arguments) => turn.Language.Say(key, arguments);

    /// <summary>A button titled by a text, which is also what to type where there are no buttons.</summary>
    public Button Button(string titleKey, Question act, bool inPlace = false) => Button(Say(titleKey), act, inPlace);

    public Button Button(Phrase title, Question act, bool inPlace = false) => new(title, ActCatalogue.KindOf(act).Ask(act, turn), ActCatalogue.Write(act), inPlace);

    /// <summary>A moment in the programme's time zone; with its year where that is not today's.</summary>
    public Phrase Moment(NodaTime.Instant at)
    {
        var local = at.InZone(turn.View.Rules.TimeZone).LocalDateTime;
        return Phrase.Of(new Value.Moment(local), local.Year == turn.View.Today.Year ? ValueStyle.Brief : ValueStyle.Exact);
    }

    public static Actions Row(params IEnumerable<Button> buttons) => new([.. buttons]);
}

using NodaTime;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Acts.Commands;

/// <summary>An act that reads its own sentences, of <c>commands.LANG.yaml</c> beside it: those whose name there is its id, or begins with it and a point.</summary>
internal interface ISaidKind : IActKind
{
    /// <summary>The command; null: the sentence is none of these after all.</summary>
    Command? Read(SaidCommand said);
}

/// <summary>A sentence that has the form of a command.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Gap">What stands in a gap; empty where its form lacks that.</param>
/// <param name="Own">What the asker may see alone.</param>
/// <param name="Here">The channel or chat.</param>
/// <param name="Reader">Reads names and days.</param>
internal sealed record SaidCommand(string Name, string Language, Func<string, string> Gap, ProgrammeView Own, BindingTarget Here, CommandReader Reader)
{
    /// <summary>The command to do this, wherever it is answered.</summary>
    public Command Plain(Question act) => new(act, Language) { IsForAll = true };

    /// <summary>The command to do this, answered among us alone.</summary>
    public Command AmongUs(Question act) => Plain(act) with { OnlyAmongUs = true };

    /// <summary>The command for the partner that some words name.</summary>
    public Command About(string said, Func<string, Question> act) => Reader.About(said, Own, Language, act) with { IsForAll = true, OnlyAmongUs = true };

    /// <summary>The day ahead in a gap; null: none.</summary>
    public LocalDate? Day(string gap) => Gap(gap) is { Length: > 0 } words ? Reader.Day(words, Own) : null;

    /// <summary>The words in a gap; null: none.</summary>
    public string? Words(string gap) => Gap(gap) is { Length: > 0 } words ? Answers.CleanText.Of(words) : null;
}

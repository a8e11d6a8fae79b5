using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Spelling;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>What misspelt words of a sense were read as.</summary>
internal static class Guesses
{
    // One letter of so many.
    private const int Long = 6;

    /// <summary>All of them: two readings that agree in it are as far apart as if nothing were misspelt.</summary>
    public static string Of(Sense? sense) => sense is null ? string.Empty : string.Join('|', sense.Spans.Select(static span => span.ReadAs).OfType<string>());

    /// <summary>Whether each is but a letter away from a long word.</summary>
    public static bool AreSure(Sense sense, ImmutableArray<Token> tokens) =>
        sense.Spans.All(span => span.ReadAs is not { } meant || (string.Join(' ', tokens[span.From..span.To].Select(static token => token.Word)) is var typed && meant.Length >= Long && typed[0] == meant[0] && Edits.Between(typed, meant, 1) == 1));
}

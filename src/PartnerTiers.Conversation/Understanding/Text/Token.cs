using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Understanding.Text;

/// <summary>A word, number or sign of a sentence.</summary>
/// <param name="Raw">As typed.</param>
/// <param name="Word">Folded; a possessive ending is cut.</param>
/// <param name="Quantity">The number it is; null: none.</param>
internal sealed record Token(string Raw, string Word, Quantity? Quantity)
{
    /// <summary>Whether a sentence of several words has no small letter: then its capitals say nothing.</summary>
    public static bool AreShouted(ImmutableArray<Token> tokens) => tokens.Length > 1 && tokens.All(static token => !token.Raw.Any(char.IsLower)) && tokens.Count(static token => token.IsCapitals) > 1;

    /// <summary>Typed in capitals throughout.</summary>
    public bool IsCapitals
    {
        get
        {
            var hasLetter = false;
            foreach (var letter in Raw)
            {
                if (char.IsLower(letter))
                {
                    return false;
                }

                hasLetter |= char.IsLetter(letter);
            }

            return hasLetter;
        }
    }
}

/// <summary>A number as typed.</summary>
/// <param name="Value">Its value; a percentage as 0 to 1.</param>
/// <param name="IsMoney">Written with a currency, or with k or M.</param>
/// <param name="IsShare">Written with a percent sign.</param>
/// <param name="OrMore">Written with a plus behind: "500k+".</param>
/// <param name="Factor">What its unit multiplied it by: 1000 for "k".</param>
internal sealed record Quantity(decimal Value, bool IsMoney, bool IsShare, bool OrMore, decimal Factor = 1);

using System.CommandLine;

namespace PartnerTiers.Bot.Verbs;

/// <summary>Options with a few words to choose from.</summary>
internal static class Choice
{
    /// <summary>An option whose values are the names of <typeparamref name="T"/> in lower case; another word is refused with those that are right.</summary>
    public static Option<T> Of<T>(string name, string description)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = "FORMAT",
            CustomParser = result =>
            {
                var written = result.Tokens is [var token] ? token.Value : string.Empty;
                foreach (var value in Enum.GetValues<T>())
                {
                    if (value.ToString().Equals(written, StringComparison.OrdinalIgnoreCase))
                    {
                        return value;
                    }
                }

                result.AddError($"{name}: '{written}' is not known; write {string.Join(", ", Enum.GetNames<T>().Select(word => word.ToLowerInvariant()))}.");
                return default;
            },
        };
}

using System.CommandLine;

namespace PartnerTiers.Bot.Verbs;

/// <summary>A verb of the program. One folder each, one line in <see cref="VerbCatalogue"/>.</summary>
internal interface IVerb
{
    /// <summary>Its command, with its options and what it does.</summary>
    Command Create(CommonOptions common);
}

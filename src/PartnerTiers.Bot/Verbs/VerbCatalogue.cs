using System.Collections.Immutable;
using PartnerTiers.Bot.Verbs.Ask;
using PartnerTiers.Bot.Verbs.Check;
using PartnerTiers.Bot.Verbs.DemoData;
using PartnerTiers.Bot.Verbs.Evaluate;
using PartnerTiers.Bot.Verbs.Later;
using PartnerTiers.Bot.Verbs.Manifest;
using PartnerTiers.Bot.Verbs.Review;
using PartnerTiers.Bot.Verbs.Sync;

namespace PartnerTiers.Bot.Verbs;

/// <summary>Every verb but <c>serve</c>, in the order in which help shows them.</summary>
internal static class VerbCatalogue
{
    public static ImmutableArray<IVerb> All { get; } =
    [
        new AskVerb(),
        new EvaluateVerb(),
        new CheckVerb(),
        new SyncVerb(),
        new ReviewVerb(),
        new LaterVerb("mcp", "The typed questions as MCP tools over standard input and output."),
        new ManifestVerb(),
        new DemoDataVerb(),
    ];
}

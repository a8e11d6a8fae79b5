namespace PartnerTiers.Bot.Guarding;

/// <summary>Marks an endpoint that probes call by any name, and that must answer while everything else waits: health and metrics.</summary>
internal sealed class OperatorEndpoint
{
    /// <summary>The mark.</summary>
    public static OperatorEndpoint Mark { get; } = new();

    /// <summary>Whether a request is for one.</summary>
    public static bool Is(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<OperatorEndpoint>() is not null;
}

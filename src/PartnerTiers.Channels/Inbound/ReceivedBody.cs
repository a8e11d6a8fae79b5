namespace PartnerTiers.Channels.Inbound;

/// <summary>What became of reading a body.</summary>
internal abstract record ReceivedBody
{
    private ReceivedBody()
    {
    }

    /// <summary>It is here.</summary>
    public sealed record Whole(ReadOnlyMemory<byte> Bytes) : ReceivedBody;

    /// <summary>It is not taken.</summary>
    /// <param name="Status">413: too large; 408: too slow; 400: not well formed.</param>
    public sealed record Refused(int Status) : ReceivedBody;
}

using Xunit;

namespace PartnerTiers.Testing;

/// <summary><see cref="PeerFactAttribute"/> for a test with cases.</summary>
public sealed class PeerTheoryAttribute : TheoryAttribute
{
    /// <param name="peers">What the test needs.</param>
    public PeerTheoryAttribute(params Peer[] peers) => Skip = new PeerFactAttribute(peers).Skip;
}

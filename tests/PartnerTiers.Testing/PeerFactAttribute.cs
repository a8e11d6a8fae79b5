using Xunit;

namespace PartnerTiers.Testing;

/// <summary>A test that needs a program which is not part of .NET. Where it is missing the test is skipped with the one command that installs it; with CI=true it fails.</summary>
public sealed class PeerFactAttribute : FactAttribute
{
    /// <param name="peers">What the test needs.</param>
    public PeerFactAttribute(params Peer[] peers)
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && peers.FirstOrDefault(peer => !Peers.IsThere(peer)) is var missing && missing != Peer.None)
        {
            Skip = Peers.HowToInstall(missing);
        }
    }
}

namespace PartnerTiers.Testing.Compliance;

/// <summary>On a class that inherits a suite: what every <see cref="ComplianceFactAttribute"/> of it needs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPeerAttribute(Peer peer) : Attribute
{
    public Peer Peer => peer;
}

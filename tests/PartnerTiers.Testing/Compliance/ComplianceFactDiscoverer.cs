using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace PartnerTiers.Testing.Compliance;

/// <summary>Finds the tests of suites, and what the inheriting class needs.</summary>
public sealed class ComplianceFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new ComplianceTestCase(messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
}

/// <summary>One of them.</summary>
public sealed class ComplianceTestCase : XunitTestCase
{
    /// <summary>For xunit, which reads it from what it wrote.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the deserializer")]
    public ComplianceTestCase()
    {
    }

    public ComplianceTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPeerAttribute)).Select(static needs => needs.GetNamedArgument<Peer>(nameof(NeedsPeerAttribute.Peer)))
            .Where(static peer => Environment.GetEnvironmentVariable("CI") != "true" && !Peers.IsThere(peer)).Select(Peers.HowToInstall).FirstOrDefault()
        ?? base.GetSkipReason(factAttribute);
}

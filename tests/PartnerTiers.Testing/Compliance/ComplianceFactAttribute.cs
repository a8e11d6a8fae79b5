using Xunit;
using Xunit.Sdk;

namespace PartnerTiers.Testing.Compliance;

/// <summary>A test of a suite that several classes inherit: skipped, with the command that installs it, where the class needs a program that is missing; with CI=true it fails.</summary>
[XunitTestCaseDiscoverer("PartnerTiers.Testing.Compliance.ComplianceFactDiscoverer", "PartnerTiers.Testing")]
public sealed class ComplianceFactAttribute : FactAttribute;

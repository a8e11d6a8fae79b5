using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace PartnerTiers.Testing;

/// <summary>What keeps a slow machine from changing what a test sees.</summary>
public static class PatientServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Whom the program calls answers however long that takes: the platforms of tests run beside them, on the same machine.</summary>
    public static IServiceCollection AddPatience(this IServiceCollection services) =>
        services.PostConfigureAll<HttpClientFactoryOptions>(static options => options.HttpClientActions.Add(static client => client.Timeout = Patience));
}

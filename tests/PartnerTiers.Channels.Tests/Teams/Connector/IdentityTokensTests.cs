using Microsoft.Extensions.Logging.Abstractions;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Channels.Teams.Connector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Connector;

public sealed class IdentityTokensTests
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111";

    [Theory]
    [InlineData(TeamsAppType.SingleTenant, "https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/oauth2/v2.0/token")]
    [InlineData(TeamsAppType.MultiTenant, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    public async Task The_authority_follows_the_kind_of_registration(TeamsAppType type, string endpoint)
    {
        using var http = new StubHttp(_ => StubHttp.Json("""{"token_type":"Bearer","expires_in":3599,"access_token":"the token"}"""));
        var tokens = new IdentityTokens(new TeamsOptions { AppId = "22222222-2222-2222-2222-222222222222", Type = type, TenantId = Tenant, Secret = "for tests" }, http, NullLogger<IdentityTokens>.Instance);

        Assert.Equal("the token", await tokens.GetAsync(refresh: false, CancellationToken.None));
        Assert.Equal("the token", await tokens.GetAsync(refresh: false, CancellationToken.None));
        var (address, _, body) = Assert.Single(http.Asked);
        Assert.StartsWith(endpoint, address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", body, StringComparison.Ordinal);

        await tokens.GetAsync(refresh: true, CancellationToken.None);
        Assert.Equal(2, http.Asked.Count);
    }

    [Fact]
    public async Task No_token_is_no_crash()
    {
        using var http = new StubHttp(_ => StubHttp.Json("""{"error":"invalid_client","error_description":"AADSTS7000215"}""", System.Net.HttpStatusCode.Unauthorized));
        var tokens = new IdentityTokens(new TeamsOptions { AppId = "33333333-3333-3333-3333-333333333333", TenantId = Tenant, Secret = "wrong" }, http, NullLogger<IdentityTokens>.Instance);

        Assert.Null(await tokens.GetAsync(refresh: false, CancellationToken.None));
    }
}

using System.Collections.Frozen;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Teams.Connector;

namespace PartnerTiers.Channels.Teams.Groups;

/// <summary>
/// Membership in the directory's groups, through Microsoft Graph (<c>checkMemberGroups</c>, which counts groups in groups:
/// https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups). The registration needs the application permissions GroupMember.Read.All and
/// User.ReadBasic.All. Nothing is remembered here.
/// </summary>
public sealed class DirectoryGroups
{
    /// <summary>The name of the HTTP client.</summary>
    internal const string HttpName = "microsoft-graph";

    // What one call takes.
    private const int MostAtOnce = 20;

    private readonly TeamsOptions options;
    private readonly IHttpClientFactory http;
    private readonly IConnectorTokens tokens;
    private readonly ILogger log;

    internal DirectoryGroups(TeamsOptions options, IHttpClientFactory http, IConnectorTokens tokens, ILogger<DirectoryGroups> log) => (this.options, this.http, this.tokens, this.log) = (options, http, tokens, log);

    /// <summary>Which of <paramref name="groups"/> somebody is in; null: that could not be found out.</summary>
    /// <param name="person">The person's object id in the directory.</param>
    /// <param name="groups">Object ids of groups.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlySet<string>?> AmongAsync(string person, IReadOnlyCollection<string> groups, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            foreach (var some in groups.Chunk(MostAtOnce))
            {
                if (await AskAsync(person, some, cancellationToken) is not { } among)
                {
                    return null;
                }

                found.UnionWith(among);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.LookupFailed(log, "the groups of a person", failure.GetType().Name);
            return null;
        }

        return found.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What is wrong with asking for groups; null: nothing.</summary>
    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken) =>
        options.IsDevelopment ? "the lists of Access name directory groups, and without Teams:AppId nobody is in any."
        : options.TenantId.Length == 0 ? "the lists of Access name directory groups, and without Teams:TenantId nobody is in any: that is the directory they are in."
        : CarriesToken && await tokens.GetAsync(refresh: true, cancellationToken) is null ? "no token for Microsoft Graph can be had, so nobody is in any directory group: look at the log line above."
        : null;

    private Uri Base => new(options.Graph.TrimEnd('/') + "/");

    // A graph of tests on this machine gets nobody's token.
    private bool CarriesToken => !Base.IsLoopback;

    private async Task<IReadOnlyList<string>?> AskAsync(string person, string[] groups, CancellationToken cancellationToken)
    {
        var token = CarriesToken ? await tokens.GetAsync(refresh: false, cancellationToken) : null;
        if (token is null && CarriesToken)
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Base, $"v1.0/users/{Uri.EscapeDataString(person)}/checkMemberGroups"))
        {
            Content = JsonContent.Create(new Dictionary<string, string[]> { ["groupIds"] = groups }),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.CreateClient(HttpName).SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            Log.LookupFailed(log, "the groups of a person", ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
            return null;
        }

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        // Only what was asked for counts, whatever comes back.
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Where(static id => id.ValueKind == JsonValueKind.String).Select(static id => id.GetString()!).Intersect(groups, StringComparer.OrdinalIgnoreCase)]
            : null;
    }
}

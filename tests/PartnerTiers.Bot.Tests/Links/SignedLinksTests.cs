using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Bot.Links;
using PartnerTiers.Bot.Tests.Guarding;
using PartnerTiers.Operations.Links;
using Xunit;

namespace PartnerTiers.Bot.Tests.Links;

/// <summary>A link opens one thing until its day; everything else gets one and the same page.</summary>
public sealed class SignedLinksTests : IAsyncLifetime
{
    private GuardedBot bot = null!;

    private SignedLinks Links => bot.Services.GetRequiredService<SignedLinks>();

    public async Task InitializeAsync() => bot = await StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_link_opens_what_it_was_made_for_until_its_day()
    {
        var (token, link) = Links.Issue("page", "P001", "P001", Duration.FromDays(7));
        Assert.Equal((200, "P001 for P001"), await OpenAsync(token));
        bot.Time.Advance(Duration.FromDays(7) - Duration.FromSeconds(1));
        Assert.Equal(200, (await OpenAsync(token)).Status);
        bot.Time.MoveTo(link.ExpiresAt);
        Assert.Equal(404, (await OpenAsync(token)).Status);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_a_link_the_page_is_the_same()
    {
        var (good, link) = Links.Issue("page", "P001", "P001", Duration.FromDays(7));
        var (old, _) = Links.Issue("page", "P001", "P001", Duration.FromSeconds(1));
        var (other, _) = Links.Issue("audit-export", "P001", "P001", Duration.FromDays(7));
        var (revoked, taken) = Links.Issue("page", "P002", "P002", Duration.FromDays(7));
        await Links.RevokeAsync(taken, "ada.admin@example.com", CancellationToken.None);
        bot.Time.Advance(Duration.FromSeconds(2));
        await using var stranger = await StartAsync();
        var (foreign, _) = stranger.Services.GetRequiredService<SignedLinks>().Issue("page", "P001", "P001", Duration.FromDays(7));
        var changed = good[..20] + (good[20] == 'A' ? 'B' : 'A') + good[21..];
        string[] bad = [old, other, revoked, foreign, changed, good[..^1], good + "A", "x", new string('A', 200), new string('A', 5_000), "..%2f..%2fetc", link.Id];

        var answers = new List<(int Status, string Body)>();
        foreach (var token in bad)
        {
            answers.Add(await OpenAsync(token));
        }

        Assert.All(answers, answer => Assert.Equal(404, answer.Status));
        Assert.Single(answers.Select(answer => answer.Body).Distinct());
        Assert.Equal(200, (await OpenAsync(good)).Status);
        Attacks.AttackReport.Add("signed links", $"{bad.Length} bad links (expired, revoked, foreign, changed, for another purpose, invented): {bad.Length} × the same 404 page");
    }

    [Fact]
    public async Task All_links_of_a_subject_can_be_taken_back_and_new_ones_made()
    {
        var (first, _) = Links.Issue("page", "P001", "P001", Duration.FromDays(7));
        var (neighbour, _) = Links.Issue("page", "P002", "P002", Duration.FromDays(7));
        bot.Time.Advance(Duration.FromSeconds(1));
        await Links.RevokeAllAsync("page", "P001", "ada.admin@example.com", CancellationToken.None);
        bot.Time.Advance(Duration.FromSeconds(1));
        var (second, _) = Links.Issue("page", "P001", "P001", Duration.FromDays(7));

        Assert.Equal(404, (await OpenAsync(first)).Status);
        Assert.Equal(200, (await OpenAsync(neighbour)).Status);
        Assert.Equal(200, (await OpenAsync(second)).Status);
    }

    [Fact]
    public void The_keys_are_in_the_store()
    {
        Links.Issue("page", "P001", "P001", Duration.FromDays(7));
        Assert.Contains("<key ", Assert.Single(bot.Services.GetRequiredService<IKeyRing>().All()), StringComparison.Ordinal);
    }

    private static Task<GuardedBot> StartAsync() =>
        GuardedBot.StartAsync(map: app => app.MapSignedLink("/opened/{token}", "page", (http, link) => http.Response.WriteAsync($"{link.Subject} for {link.Audience}")));

    private async Task<(int Status, string Body)> OpenAsync(string token)
    {
        var answer = await bot.SendAsync("GET", "/opened/" + token);
        return (answer.Response.StatusCode, await GuardedBot.BodyAsync(answer));
    }
}

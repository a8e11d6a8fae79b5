using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using PartnerTiers.Bot.Tests.Guarding;
using PartnerTiers.Operations.Links;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Links;

/// <summary>A proposed business review from the link of its push to the calendar file, over HTTP.</summary>
public sealed class BusinessReviewLinkTests : IAsyncLifetime
{
    private const string Name = "Łódź & Söhne; \"Ost\", \\ \r\nATTENDEE:mailto:eve@example.com ęęęęęęęęęęęęęęęęęęęęęęęęęęęęęęęęęę";
    private static readonly QbrPush Proposal = new(new LocalDate(2026, 12, 31), "P 1;x", new LocalDate(2027, 1, 29));
    private GuardedBot bot = null!;

    public async Task InitializeAsync()
    {
        bot = await GuardedBot.StartAsync(GuardedBot.Credentials);
        Swap(FactSet.Empty with { Partners = [new Partner(Proposal.Partner, Name, "isv", "EMEA", Manager: "max.manager@example.com")] });
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task The_link_opens_a_calendar_file_that_calendars_read()
    {
        var (status, type, body) = await OpenAsync(Link());
        Assert.Equal((200, "text/calendar; charset=utf-8"), (status, type));
        Assert.EndsWith("\r\n", body, StringComparison.Ordinal);
        var lines = body[..^2].Split("\r\n");
        Assert.All(lines, static line => Assert.True(Encoding.UTF8.GetByteCount(line) is > 0 and <= 75 && line.IndexOfAny(['\r', '\n']) < 0, line));
        Assert.Contains(lines, static line => line[0] == ' ');

        var read = body.Replace("\r\n ", string.Empty, StringComparison.Ordinal)[..^2].Split("\r\n").Select(static line => line.Split(':', 2)).ToList();
        Assert.Equal(["BEGIN", "VERSION", "PRODID", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "END", "END"], read.Select(static line => line[0]));
        string Value(string name) => read.Single(line => line[0] == name)[1];
        Assert.Equal(("2.0", "20270129T090000Z", "20270129T100000Z"), (Value("VERSION"), Value("DTSTART"), Value("DTEND")));
        Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", Value("DTSTAMP"));
        Assert.Matches("^[A-Za-z0-9@-]+$", Value("UID"));
        Assert.Equal("Business review: Łódź & Söhne\\; \"Ost\"\\, \\\\   ATTENDEE:mailto:eve@example.com ęęęęęęęęęęęęęęęęęęęęęęęęęęęęęęęęęę", Value("SUMMARY"));
    }

    [Fact]
    public async Task The_same_proposal_is_the_same_event_in_every_calendar()
    {
        string Uid(string body) => body.Split("\r\n").Single(static line => line.StartsWith("UID:", StringComparison.Ordinal));
        var first = Uid((await OpenAsync(Link())).Body);
        bot.Time.Advance(Duration.FromDays(1));
        Assert.Equal(first, Uid((await OpenAsync(Link())).Body));
        Assert.NotEqual(first, Uid((await OpenAsync(Link(Proposal with { Review = new LocalDate(2027, 3, 31) }))).Body));
    }

    [Fact]
    public async Task A_link_that_was_changed_is_out_of_date_or_speaks_of_nobody_gives_nothing_away()
    {
        var good = Link();
        var other = BusinessReviewFiles.Path + bot.Services.GetRequiredService<SignedLinks>().Issue("page", "2026-12-31 2027-01-29 " + Proposal.Partner, "max", Duration.FromDays(1)).Token;
        var middle = good.Length / 2;
        string[] bad = [good[..middle] + (good[middle] == 'A' ? 'B' : 'A') + good[(middle + 1)..], good[..^1], good + "A", other, BusinessReviewFiles.Path + "x", Link(Proposal with { Partner = "P2" })];
        var answers = new List<(int Status, string? Type, string Body)>();
        foreach (var link in bad)
        {
            answers.Add(await OpenAsync(link));
        }

        bot.Time.Advance(Duration.FromDays(30));
        answers.Add(await OpenAsync(good));
        var answer = Assert.Single(answers.Distinct());
        Assert.Equal((404, "text/plain; charset=utf-8"), (answer.Status, answer.Type));
        Assert.DoesNotContain("VCALENDAR", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Söhne", answer.Body, StringComparison.Ordinal);
    }

    private string Link(QbrPush? proposal = null)
    {
        var link = new Uri(bot.Services.GetRequiredService<BusinessReviewFiles>().LinkFor(proposal ?? Proposal, "max.manager@example.com"));
        Assert.Equal("https://" + GuardedBot.PublicHost, link.GetLeftPart(UriPartial.Authority));
        return link.AbsolutePath;
    }

    private async Task<(int Status, string? Type, string Body)> OpenAsync(string path)
    {
        var answer = await bot.SendAsync("GET", path, static http =>
        {
            http.Request.Scheme = "https";
            http.Request.Host = new Microsoft.AspNetCore.Http.HostString(GuardedBot.PublicHost);
        });
        return (answer.Response.StatusCode, answer.Response.ContentType, await GuardedBot.BodyAsync(answer));
    }

    private void Swap(FactSet facts)
    {
        var board = bot.Services.GetRequiredService<Board>();
        board.Swap(Snapshot.Build(facts), new SyncRecord(9, ManualTime.Monday.GetUtcNow().ToInstant(), "test", 1, 0, 0, 0, [], Duration.Zero));
    }
}
